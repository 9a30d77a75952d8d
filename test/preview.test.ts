// npm run dev, run for real on a copy of the program: it follows copy, data and code.

import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROGRAM } from '#lib/eleventy/program.ts'
import { aJpeg } from './sites/pictures.ts'
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

  /**
   * Does `act` while a browser listens, until that browser was told of an `event`. A build that was
   * under way before may be told of too: only what the pages show afterwards says which build it was.
   */
  async function untilTold(event: 'reload' | 'complain', act: () => Promise<void>): Promise<void> {
    const events = await fetch(new URL('/.preview/events', url))
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    await act()
    for (let text = ''; !text.includes(`event: ${event}\n`);) {
      const { value = '', done = true } = (await reader?.read()) ?? {}
      if (done) throw new Error('The preview hung up.')
      text += value
    }
    await reader?.cancel()
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

  it('makes a picture when a browser asks for it, and no other', async () => {
    await site.write({
      'src/articles/2026/11/seen.md': story({ picture: '{ file: a.jpg, alt: A wave }' }),
      'src/articles/2026/11/a.jpg': await aJpeg(400, 300),
    })
    await untilShown('/2026/11/seen/', '-320.avif 320w')
    const prints = () => readdir(path.join(site.root, '.cache/preview/pictures')).catch(() => [])
    expect(await prints()).toEqual([])
    const shown = await page('/2026/11/seen/')
    const address = /\/pictures\/a-[0-9a-f]+-400\.webp/.exec(shown)?.[0] ?? ''
    const [first, second] = await Promise.all([
      fetch(new URL(address, url)),
      fetch(new URL(address, url)),
    ])
    expect([first.status, first.headers.get('content-type'), second.status]).toEqual([
      200,
      'image/webp',
      200,
    ])
    const { width, height } = await sharp(await first.arrayBuffer()).metadata()
    expect([width, height]).toEqual([400, 300])
    expect((await fetch(new URL('/pictures/none-0123456789ab-400.webp', url))).status).toBe(404)
    expect(await readdir(path.join(site.root, '.cache/preview-pictures/pictures'))).toHaveLength(1)
  })

  it('reloads the browser when copy changes', async () => {
    await untilTold('reload', async () => {
      await site.write({
        'src/articles/2026/11/draft.md': story({ headline: 'Nearly ready', status: 'draft' }),
      })
      await untilShown('/', 'Nearly ready')
    })
  })

  it('tells the browser of problems and keeps the last good pages', async () => {
    await untilTold('complain', () =>
      site.write({ 'src/articles/2026/11/draft.md': story({ tilte: 'Nearly ready' }) }),
    )
    const kept = await page('/')
    await site.write({
      'src/articles/2026/11/draft.md': story({ headline: 'Ready again', status: 'draft' }),
    })
    await untilShown('/', 'Ready again')
    expect(kept).toContain('Nearly ready')
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
    const library = path.join(program, 'src/lib/story/languages/en.ts')
    await writeFile(
      library,
      (await readFile(library, 'utf8')).replace(`draft: 'Draft'`, `draft: 'A draft'`),
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
