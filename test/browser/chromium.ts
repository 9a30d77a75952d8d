// A real Chromium, headless, and a plain server for a built site.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** Where Debian and others install it; `CHROMIUM` names another place. */
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const executablePath = PLACES.find((place) => place !== undefined && existsSync(place))

/** False only on a reader's machine without a browser; continuous integration must have one. */
export const hasChromium = executablePath !== undefined || process.env['CI'] !== undefined

export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  if (executablePath === undefined)
    throw new Error('There is no Chromium on this machine: install it, or name it in CHROMIUM.')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  })
}

export interface SiteServer {
  /** Without a trailing slash. */
  readonly origin: string
  /** Whether it answers; while it does not, every connection breaks off, as without a network. */
  readonly answer: (does: boolean) => void
  readonly close: () => Promise<void>
}

/**
 * Serves a built site as a CDN would: index files for folders, 404.html for what is not there.
 * `headers` go with every answer.
 */
export async function serveSite(
  folder: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<SiteServer> {
  let answers = true
  const server = createServer((request, response) => {
    if (!answers) return request.socket.destroy()
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const file = path.join(
      folder,
      decodeURIComponent(pathname),
      pathname.endsWith('/') ? 'index.html' : '',
    )
    const send = (status: number, from: string) => async () => {
      const bytes = await readFile(from)
      response
        .writeHead(status, {
          ...headers,
          'content-type': TYPES[path.extname(from)] ?? HTML,
          // Named by their bytes.
          ...(pathname.startsWith('/assets/') && {
            'cache-control': 'max-age=31536000, immutable',
          }),
        })
        .end(bytes)
    }
    send(200, file)()
      .catch(send(404, path.join(folder, '404.html')))
      .catch(() => response.writeHead(404).end())
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    answer: (does) => {
      answers = does
      if (!does) server.closeAllConnections()
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const HTML = 'text/html; charset=utf-8'
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
}
