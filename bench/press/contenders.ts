// Who is measured: each builds the same newspaper from its own dialect of the archive.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import type { Dialect } from './dialects.ts'
import type { Command } from './measure-run.ts'

export interface Contender {
  readonly name: string
  readonly dialect: Dialect
  /** Whether its pages name related stories. */
  readonly related: boolean
  /** The command that builds an archive, and where its output lies. */
  readonly order: (archive: string) => Command & { readonly out: string }
  /** From how many stories on it takes too long to be measured unasked. */
  readonly upTo: number
}

const HOME = path.resolve(import.meta.dirname, '../..')
const PEERS = path.join(import.meta.dirname, 'peers')

/** The moment of every edition, after the newest story. */
const AT = '2026-11-01T00:00Z'

export const OURS: Contender = {
  name: 'broadsheet',
  dialect: 'broadsheet',
  related: true,
  upTo: Number.POSITIVE_INFINITY,
  order: (archive) => {
    const root = path.join(archive, 'broadsheet')
    return {
      // What `npm run build` runs, without npm.
      command: [...buildScript(), '--root', root, '--at', AT],
      cwd: HOME,
      out: path.join(root, 'dist'),
    }
  },
}

export const RIVALS: readonly Contender[] = [
  hugo('hugo without related', ['unrelated.toml'], false),
  hugo('hugo', [], true),
  {
    name: 'eleventy',
    dialect: 'eleventy',
    related: true,
    upTo: 10_000,
    order: (archive) => {
      const root = path.join(archive, 'eleventy')
      const out = path.join(archive, 'out-eleventy')
      layEleventy(root)
      return {
        command: [
          process.execPath,
          '--max-old-space-size=8192',
          path.join(HOME, 'node_modules/@11ty/eleventy/cmd.cjs'),
          '--quiet',
        ],
        cwd: root,
        env: { OUT: out },
        out,
      }
    },
  },
]

function hugo(name: string, configs: readonly string[], related: boolean): Contender {
  return {
    name,
    dialect: 'hugo',
    related,
    upTo: related ? 10_000 : Number.POSITIVE_INFINITY,
    order: (archive) => {
      const out = path.join(archive, `out-${name.replaceAll(' ', '-')}`)
      const source = path.join(PEERS, 'hugo')
      const config = ['hugo.toml', ...configs].join(',')
      const content = path.join(archive, 'hugo/content')
      return {
        command: [
          'hugo',
          '--quiet',
          '--noBuildLock',
          `--source=${source}`,
          `--config=${config}`,
          `--contentDir=${content}`,
          `--destination=${out}`,
          `--cacheDir=${archive}/hugo-cache`,
        ],
        cwd: source,
        out,
      }
    },
  }
}

function buildScript(): readonly string[] {
  // SAFETY: our own package file.
  const { scripts } = JSON.parse(readFileSync(path.join(HOME, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
  }
  return (scripts['build'] ?? '').split(' ')
}

/** Eleventy takes its folder for the project: the peer's templates are laid beside the copy. */
function layEleventy(root: string): void {
  const peer = path.join(PEERS, 'eleventy')
  for (const name of ['eleventy.config.js', '_includes'])
    cpSync(path.join(peer, name), path.join(root, name), { recursive: true })
  cpSync(path.join(peer, 'pages'), path.join(root, 'src'), { recursive: true })
  cpSync(path.join(peer, 'articles.json'), path.join(root, 'src/articles/articles.json'))
  cpSync(path.join(peer, 'package.json'), path.join(root, 'package.json'))
  if (!existsSync(path.join(root, 'node_modules')))
    symlinkSync(path.join(HOME, 'node_modules'), path.join(root, 'node_modules'))
}

/** Takes away whatever a contender kept or built. */
export function fromNothing(contender: Contender, archive: string): void {
  rmSync(contender.order(archive).out, { recursive: true, force: true })
  if (contender === OURS)
    rmSync(path.join(archive, 'broadsheet/.cache'), { recursive: true, force: true })
  mkdirSync(archive, { recursive: true })
}
