// A web server for one folder on this machine alone, which reloads the browsers that look at it.

import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { html } from '#lib/html/html.ts'

export interface PreviewServer {
  /** Where it listens: `http://127.0.0.1:8080/`. */
  readonly url: string
  /** Has every open page load itself again. */
  readonly reload: () => void
  /** Shows a text over every open page, and over pages opened later, until the next reload. */
  readonly complain: (text: string) => void
  readonly close: () => Promise<void>
}

/** No other machine can reach it. */
const HOST = '127.0.0.1'
const EVENTS = '/.preview/events'

/** Makes a file that the folder lacks, and says where it lies; `undefined` where there is none. */
export type MakeFile = (file: string) => Promise<string | undefined>

/** Serves `folder`; port 0 takes any free one. Rejects when the port is taken. */
export async function serveFolder(
  folder: string,
  port: number,
  make: MakeFile,
): Promise<PreviewServer> {
  const listeners = new Set<ServerResponse>()
  let complaint: string | undefined
  const tell = (event: string, data: string) => {
    for (const listener of listeners) listener.write(message(event, data))
  }
  const server = createServer((request, response) => {
    if (request.url === EVENTS) listen(response, listeners, complaint)
    else
      respond({ folder, make }, request, response).catch((error: unknown) => fail(response, error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, resolve)
  })
  const address = server.address()
  const boundPort = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${HOST}:${boundPort}/`,
    reload: () => {
      complaint = undefined
      tell('reload', '')
    },
    complain: (text) => {
      complaint = text
      tell('complain', text)
    },
    close: async () => {
      for (const listener of listeners) listener.end()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function listen(
  response: ServerResponse,
  listeners: Set<ServerResponse>,
  complaint: string | undefined,
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(complaint === undefined ? ': listening\n\n' : message('complain', complaint))
  listeners.add(response)
  response.on('close', () => listeners.delete(response))
}

/** A server-sent event (HTML Living Standard, "Server-sent events"). */
function message(event: string, data: string): string {
  return `event: ${event}\n${data
    .split('\n')
    .map((line) => `data: ${line}\n`)
    .join('')}\n`
}

async function respond(
  { folder, make }: { readonly folder: string; readonly make: MakeFile },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A page elsewhere could name this machine and so read unpublished copy through the reader's browser.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? '')) {
    response.writeHead(403).end('This preview answers on 127.0.0.1 alone.')
    return
  }
  const url = request.url ?? '/'
  const file = (await fileFor(folder, url)) ?? (await make(pathOf(url).slice(1)))
  if (file === undefined) await send(path.join(folder, '404.html'), 404, response)
  else if (typeof file === 'string') await send(file, 200, response)
  else response.writeHead(302, { location: file.redirect }).end()
}

/** The file that serves a request's path, or the path with the slash it lacks. */
async function fileFor(
  folder: string,
  url: string,
): Promise<string | { readonly redirect: string } | undefined> {
  const pathname = pathOf(url)
  const file = path.join(folder, decodeURIComponent(pathname))
  if (file !== folder && !file.startsWith(folder + path.sep)) return undefined
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile()) return file
  if (!found?.isDirectory()) return undefined
  if (!pathname.endsWith('/')) return { redirect: `${pathname}/` }
  const index = path.join(file, 'index.html')
  return (await stat(index).catch(() => undefined))?.isFile() ? index : undefined
}

function pathOf(url: string): string {
  return new URL(url, `http://${HOST}`).pathname
}

async function send(file: string, status: number, response: ServerResponse): Promise<void> {
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
  const headers = { 'content-type': type, 'cache-control': 'no-store' }
  if (!type.startsWith('text/html')) {
    response.writeHead(status, headers)
    createReadStream(file).pipe(response)
    return
  }
  const page = await readFile(file, 'utf8').catch(() => WAITING)
  response.writeHead(status, headers).end(page.replace(/<\/body>|$/, (end) => `${SCRIPT}${end}`))
}

function fail(response: ServerResponse, error: unknown): void {
  if (!response.headersSent)
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(error instanceof Error ? error.message : String(error))
}

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
}

const WAITING = html`<!doctype html>
  <html lang="en">
    <title>Preview</title>
    <body>
      <p>The first build is not done yet.</p>
    </body>
  </html>`.text

/** Added to pages as they are served; what is built never has it. */
const SCRIPT = `<script>
const events = new EventSource('${EVENTS}')
events.addEventListener('reload', () => location.reload())
events.addEventListener('complain', ({ data }) => {
  const box = document.getElementById('preview-complaint') ?? document.body.appendChild(document.createElement('pre'))
  box.id = 'preview-complaint'
  box.style.cssText = 'position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;margin:0;padding:1rem;background:#400;color:#fff;white-space:pre-wrap;z-index:9'
  box.textContent = data
})
</script>`
