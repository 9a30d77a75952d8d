// The preview: watches copy, data and code, has a worker build after each change, and reloads browsers.

import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { watch } from 'chokidar'
import { COPY_FOLDER } from '#lib/copy/copy-folder.ts'
import { PAGES_FOLDER } from '#lib/copy/newsroom-data.ts'
import { PROGRAM } from '#lib/eleventy/program.ts'
import type { WorkReport, WorkRequest } from './messages.ts'
import { serveFolder, type PreviewServer } from './serve-folder.ts'

export interface PreviewOrder {
  readonly root: string
  readonly port: number
  readonly log: (line: string) => void
}

/** Runs until `stop` is called. */
export async function startPreview({
  root,
  port,
  log,
}: PreviewOrder): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const out = path.join(root, '.cache', 'preview')
  const server = await serveFolder(out, port, (file) => builder.picture(file))
  const builder = keepBuilding({ root, out, server, log })
  const watcher = watch(watchedPaths(root), { ignoreInitial: true, ignored: isOutput })
  watcher.on('all', (_event, file) => builder.changed(needsNewProcess(root, path.resolve(file))))
  builder.changed(true)
  return {
    url: server.url,
    stop: async () => {
      builder.stop()
      await watcher.close()
      await server.close()
    },
  }
}

function watchedPaths(root: string): string[] {
  const program = ['src', '_includes', '.eleventy.ts', 'package.json'].map((name) =>
    path.join(PROGRAM, name),
  )
  const site = [COPY_FOLDER, PAGES_FOLDER, '_data'].map((name) => path.join(root, name))
  return [...new Set([...site, ...program])]
}

function isOutput(file: string): boolean {
  return /[/\\](?:node_modules|\.git|\.cache|dist)(?:[/\\]|$)/.test(path.relative(PROGRAM, file))
}

/** Copy and styles are read anew by every build; everything else is code, which a process keeps. */
function needsNewProcess(root: string, file: string): boolean {
  const isIn = (folder: string) => file.startsWith(folder + path.sep)
  const isPage = isIn(path.join(root, PAGES_FOLDER)) && file.endsWith('.md')
  return !isPage && !isIn(path.join(root, COPY_FOLDER)) && !isIn(path.join(PROGRAM, 'src/assets'))
}

interface Building {
  readonly root: string
  readonly out: string
  readonly server: PreviewServer
  readonly log: (line: string) => void
}

/** One worker at a time, and one build at a time: what changes during a build leads to one more. */
function keepBuilding({ root, out, server, log }: Building) {
  let worker: ChildProcess | undefined
  let building = false
  let asked: 'nothing' | 'build' | 'restart' = 'nothing'
  let timer: NodeJS.Timeout | undefined

  /** Who waits for which picture. */
  const waiting = new Map<string, ((place: string | undefined) => void)[]>()
  const answer = (file: string, place?: string) => {
    for (const tell of waiting.get(file) ?? []) tell(place)
    waiting.delete(file)
  }

  const next = () => {
    if (asked === 'nothing' || building) return
    if (asked === 'restart' || worker === undefined) {
      worker?.removeAllListeners().kill()
      for (const file of waiting.keys()) answer(file)
      worker = startWorker()
    }
    asked = 'nothing'
    building = true
    worker.send({ kind: 'build' } satisfies WorkRequest)
  }
  const done = () => {
    building = false
    next()
  }
  const startWorker = () =>
    fork(path.join(import.meta.dirname, 'worker.ts'), [root, out], {
      cwd: PROGRAM,
      execArgv: ['--import', 'tsx'],
    })
      .on('message', (message) => {
        const report = message as WorkReport // SAFETY: our own worker sends nothing else.
        if (report.kind === 'picture') {
          answer(report.file, report.place)
          return
        }
        if (report.kind === 'built') {
          log(`Built ${report.stories} stories in ${report.milliseconds} ms.`)
          server.reload()
        } else {
          log(report.text)
          server.complain(report.text)
        }
        done()
      })
      .on('exit', (code) => {
        // It printed why; the next change of a file starts another.
        worker = undefined
        for (const file of waiting.keys()) answer(file)
        server.complain(`The build stopped with code ${code}. The terminal says why.`)
        done()
      })

  return {
    changed: (restart: boolean) => {
      if (asked !== 'restart') asked = restart ? 'restart' : 'build'
      clearTimeout(timer)
      // Editors write a file in several steps.
      timer = setTimeout(next, 60)
    },
    picture: async (file: string): Promise<string | undefined> => {
      if (!file.startsWith('pictures/') || worker === undefined) return undefined
      const told = new Promise<string | undefined>((resolve) => {
        waiting.set(file, [...(waiting.get(file) ?? []), resolve])
      })
      worker.send({ kind: 'picture', file } satisfies WorkRequest)
      return told
    },
    stop: () => {
      clearTimeout(timer)
      worker?.removeAllListeners().kill()
    },
  }
}
