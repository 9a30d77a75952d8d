// The folder of copy: which files are there, and which must not be. Reads names and sizes only.

import { readdir, lstat } from 'node:fs/promises'
import path from 'node:path'
import { LARGEST_COPY } from './decode.ts'
import { compareText, type Problem } from '#lib/story/problem.ts'

/** A file of the copy folder. */
export interface CopyFile {
  readonly kind: 'markdown' | 'wire' | 'sidecar' | 'picture'
  /** Relative to the site's root, with forward slashes. */
  readonly file: string
}

export interface CopyFolder {
  /** In the order of their paths. */
  readonly files: readonly CopyFile[]
  readonly problems: readonly Problem[]
}

/** Where copy lies, relative to a site's root. */
export const COPY_FOLDER = 'src/articles'

/** Lists a site's copy. Names that begin with a dot are left alone. */
export async function listCopy(root: string): Promise<CopyFolder> {
  const files: CopyFile[] = []
  const problems: Problem[] = []
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      if (entry.name.startsWith('.')) continue
      const file = `${folder}/${entry.name}`
      if (entry.isDirectory()) await walk(file)
      else {
        const sorted = entry.isFile() ? await sortFile(root, file) : notAFile(file, entry.isSymbolicLink())
        if ('kind' in sorted) files.push(sorted)
        else problems.push(sorted)
      }
    }
  }
  try {
    await walk(COPY_FOLDER)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error // SAFETY: fs rejects with such errors only.
    problems.push(noFolder())
  }
  return { files, problems }
}

const KIND_BY_EXTENSION: Readonly<Record<string, CopyFile['kind']>> = {
  '.md': 'markdown',
  '.txt': 'wire',
  '.yaml': 'sidecar',
  '.avif': 'picture',
  '.gif': 'picture',
  '.jpeg': 'picture',
  '.jpg': 'picture',
  '.png': 'picture',
  '.svg': 'picture',
  '.webp': 'picture',
}

async function sortFile(root: string, file: string): Promise<CopyFile | Problem> {
  const kind = KIND_BY_EXTENSION[path.extname(file).toLowerCase()]
  if (kind === undefined) return /\.11tydata\.\w+$|\.11ty\.\w+$/.test(file) ? program(file) : stranger(file)
  if (kind === 'picture') return { kind, file }
  const { size } = await lstat(path.join(root, file))
  return size > LARGEST_COPY ? tooLarge(file, size) : { kind, file }
}

function notAFile(file: string, isLink: boolean): Problem {
  return {
    file,
    found: isLink ? 'a symbolic link' : 'something that is not a plain file',
    expected: 'a file with copy in it',
    mend: isLink ? 'put the file itself here; a link could lead out of the folder' : 'remove it',
  }
}

function program(file: string): Problem {
  return {
    file,
    found: 'an Eleventy program or data file among the copy',
    expected: `copy and its pictures; in ${COPY_FOLDER} nothing is a program`,
    mend: 'remove it; what a story needs to say stands in its front matter',
  }
}

function stranger(file: string): Problem {
  return {
    file,
    found: `a file that ends in ${JSON.stringify(path.extname(file))}`,
    expected: 'copy (.md, .txt), a sidecar (.yaml) or a picture (.avif .gif .jpg .png .svg .webp)',
    mend: 'rename it if it is one of these, or move it out of the folder',
  }
}

function tooLarge(file: string, size: number): Problem {
  return {
    file,
    found: `a file of ${(size / 1e6).toFixed(1)} MB`,
    expected: `copy of at most ${LARGEST_COPY / 1024 / 1024} MiB`,
    mend: 'split the story, or take out what is not text',
  }
}

function noFolder(): Problem {
  return {
    file: COPY_FOLDER,
    found: 'no such folder',
    expected: 'a folder with copy',
    mend: `make the folder ${COPY_FOLDER} and put a story into it, or name another root with --root`,
  }
}
