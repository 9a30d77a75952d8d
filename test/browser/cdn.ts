// A server that answers as a CDN does that is set up as docs/reading.md says: compressed, files whose
// name holds a hash kept for good, all else asked for again each time.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'

export interface Cdn {
  /** Without a trailing slash. */
  readonly origin: string
  readonly close: () => Promise<void>
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

export async function serveAsCdn(folder: string): Promise<Cdn> {
  const known = new Map<string, Answer>()
  const answerTo = (pathname: string) => {
    const answer = known.get(pathname) ?? answerFrom(folder, pathname)
    known.set(pathname, answer)
    return answer
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const { status, headers, bytes } = answerTo(decodeURIComponent(pathname))
    if (request.headers['if-none-match'] === headers['etag'])
      response.writeHead(304, { ...headers }).end()
    else response.writeHead(status, { ...headers, 'content-length': bytes.length }).end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answerFrom(folder: string, pathname: string): Answer {
  const file = path.join(folder, pathname, pathname.endsWith('/') ? 'index.html' : '')
  const found = read(file)
  const bytes = found ?? read(path.join(folder, '404.html')) ?? Buffer.alloc(0)
  const [type, isText] = TYPES[found ? path.extname(file) : '.html'] ?? TYPES['.html']
  return {
    status: found ? 200 : 404,
    bytes: isText ? brotliCompressSync(bytes) : bytes,
    headers: {
      'content-type': type,
      ...(isText && { 'content-encoding': 'br', vary: 'Accept-Encoding' }),
      'cache-control': /-[\da-f]{12}\.\w+$/.test(pathname)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
    },
  }
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined // Not there, or a folder.
  }
}

/** By ending: the type, and whether it is text, which is worth compressing. */
const TYPES: { readonly '.html': readonly [string, boolean] } & Readonly<
  Record<string, readonly [string, boolean]>
> = {
  '.html': ['text/html; charset=utf-8', true],
  '.css': ['text/css; charset=utf-8', true],
  '.js': ['text/javascript; charset=utf-8', true],
  '.json': ['application/json', true],
  '.svg': ['image/svg+xml', true],
  '.txt': ['text/plain; charset=utf-8', true],
  '.xml': ['application/xml; charset=utf-8', true],
  '.woff2': ['font/woff2', false],
  '.avif': ['image/avif', false],
  '.webp': ['image/webp', false],
  '.jpeg': ['image/jpeg', false],
  '.png': ['image/png', false],
}
