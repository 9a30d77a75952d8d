// npm run dev, run for real on a copy of the program: it follows copy, data and code.

import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROGRAM } from '#lib/eleventy/print-edition.ts'
import { smallSite, story, type SmallSite } from './sites/small-site.ts'

describe('the preview', () => {
  let program: string
  let site: SmallSite
  let preview: ChildProcess
  let url: string

  beforeAll(async () => {
    program = await mkdtemp(path.join(tmpdir(), 'broadsheet-program-'))
    for (const part of [
      'src',
      '_includes',
      '_data',
      '.eleventy.ts',
      'package.json',
      'tsconfig.json',
    ]) {
      await cp(path.join(PROGRAM, part), path.join(program, part), { recursive: true })
    }
    await symlink(path.join(PROGRAM, 'node_modules'), path.join(program, 'node_modules'))
    site = await smallSite({
      'src/articles/2026/11/draft.md': story({ headline: 'Not ready', status: 'draft' }),
      'src/articles/2026/11/later.md': story({
        headline: 'Still to come',
        published: '2999-01-01 08:00',
      }),
    })
    preview = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/commands/dev.ts', '--root', site.root, '--port', '0'],
      {
        cwd: program,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    url = await new Promise<string>((resolve) => {
      preview.stdout?.on('data', (chunk: Buffer) => {
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(chunk))?.[0]
        if (found) resolve(found)
      })
    })
  })
  afterAll(async () => {
    preview.kill()
    await site.remove()
    await rm(program, { recursive: true, force: true })
  })

  const page = async (address: string) => (await fetch(new URL(address, url))).text()

  /** Waits for the next event that a browser on the preview would get, after `act`. */
  async function eventAfter(act: () => Promise<void>): Promise<string> {
    const events = await fetch(new URL('/.preview/events', url))
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    await act()
    for (let text = ''; ;) {
      const { value = '', done = true } = (await reader?.read()) ?? {}
      text += value
      const event = /^event: (\w+)\n/m.exec(text)?.[1]
      if (event !== undefined || done) {
        await reader?.cancel()
        return event ?? 'closed'
      }
    }
  }

  const untilShown = async (address: string, text: string) => {
    await expect.poll(() => page(address), { timeout: 30_000, interval: 100 }).toContain(text)
  }

  it('shows drafts and scheduled stories, marked as such', async () => {
    await untilShown('/', 'Not ready')
    expect(await page('/')).toMatch(/class="mark">Draft</)
    expect(await page('/')).toMatch(/class="mark">Scheduled for 1 January 2999, 08:00 GMT</)
    expect(await page('/2999/01/later/')).toContain('Still to come')
  })

  it('reloads the browser when copy changes', async () => {
    const event = await eventAfter(() =>
      site.write({
        'src/articles/2026/11/draft.md': story({ headline: 'Nearly ready', status: 'draft' }),
      }),
    )
    expect(event).toBe('reload')
    expect(await page('/')).toContain('Nearly ready')
  })

  it('tells the browser of problems and keeps the last good pages', async () => {
    const event = await eventAfter(() =>
      site.write({ 'src/articles/2026/11/draft.md': story({ tilte: 'Nearly ready' }) }),
    )
    expect(event).toBe('complain')
    expect(await page('/')).toContain('Nearly ready')
    await eventAfter(() =>
      site.write({
        'src/articles/2026/11/draft.md': story({ headline: 'Ready again', status: 'draft' }),
      }),
    )
  })

  it('picks up a change of the site’s data', async () => {
    await site.write({
      '_data/sections.ts': `export default [{ id: 'world', name: 'The Whole World' }]`,
    })
    await untilShown('/', 'The Whole World')
  })

  it('picks up a change of a component and of library code', async () => {
    const component = path.join(program, '_includes/components/footer.ts')
    await writeFile(
      component,
      (await readFile(component, 'utf8')).replace('${frame.name}', '${frame.name}, changed'),
    )
    await untilShown('/', 'The Test, changed')
    const library = path.join(program, 'src/lib/pages/card.ts')
    await writeFile(
      library,
      (await readFile(library, 'utf8')).replace(`return 'Draft'`, `return 'A draft'`),
    )
    await untilShown('/', 'class="mark">A draft<')
  })

  it('answers on 127.0.0.1 alone, and under no other host name', async () => {
    const port = Number(new URL(url).port)
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of others)
      expect(await statusAt(address, port, 'localhost')).toBe('refused')
    expect(await statusAt('127.0.0.1', port, 'evil.example')).toBe(403)
    expect(await statusAt('127.0.0.1', port, `127.0.0.1:${port}`)).toBe(200)
  })
})

function statusAt(host: string, port: number, name: string): Promise<number | 'refused'> {
  return new Promise((resolve) => {
    request({ host, port, path: '/', headers: { host: name } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', () => resolve('refused'))
      .end()
  })
}
