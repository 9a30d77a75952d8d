// The folder of copy: which files are there, and which must not be. Reads names and sizes only.

import { readdirSync, type Dirent } from 'node:fs'
import path from 'node:path'
import { LARGEST_COPY } from './decode.ts'
import { stateOfFile, type FileState } from './file-state.ts'
import { unreadableFile } from './read-bytes.ts'
import { compareText, type Problem } from '#lib/story/problem.ts'
import { quoteValue } from '#lib/story/print-problem.ts'

/** A file of the copy folder. */
export interface CopyFile {
  readonly kind: 'markdown' | 'wire' | 'sidecar' | 'picture'
  /** Relative to the site's root, with forward slashes. */
  readonly file: string
  readonly state: FileState
}

export interface CopyFolder {
  /** In the order of their paths. */
  readonly files: readonly CopyFile[]
  readonly problems: readonly Problem[]
}

/** Where copy lies, relative to a site's root. */
export const COPY_FOLDER = 'src/articles'

/** Lists a site's copy. Names that begin with a dot are left alone. */
export function listCopy(root: string): CopyFolder {
  const files: CopyFile[] = []
  const problems: Problem[] = []
  const walk = (folder: string): void => {
    for (const entry of entriesOf(root, folder, problems)) {
      if (entry.name.startsWith('.')) continue
      const file = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(file)
      else {
        const sorted = sortFile(root, file, entry)
        if ('kind' in sorted) files.push(sorted)
        else problems.push(sorted)
      }
    }
  }
  walk(COPY_FOLDER)
  return { files, problems }
}

function entriesOf(root: string, folder: string, problems: Problem[]): readonly Dirent[] {
  try {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
    return entries.sort((a, b) => compareText(a.name, b.name))
  } catch (error) {
    problems.push(
      existsNot(error) && folder === COPY_FOLDER ? noFolder() : unreadableFile(folder, error),
    )
    return []
  }
}

const KIND_BY_ENDING: Readonly<Record<string, CopyFile['kind']>> = {
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

/** What to do about endings that are nearly ours. */
const OTHER_ENDINGS: Readonly<Record<string, string>> = {
  '.markdown': 'rename it to end in .md',
  '.mdown': 'rename it to end in .md',
  '.text': 'rename it to end in .txt',
  '.yml': 'rename it to end in .yaml',
  '.docx': 'save its text as .txt, or as Markdown in a .md file',
  '.doc': 'save its text as .txt, or as Markdown in a .md file',
  '.odt': 'save its text as .txt, or as Markdown in a .md file',
  '.rtf': 'save its text as .txt, or as Markdown in a .md file',
  '.bmp': 'save the picture as .png',
  '.heic': 'save the picture as .jpg',
  '.tif': 'save the picture as .png or .jpg',
  '.tiff': 'save the picture as .png or .jpg',
}

const PROGRAM = /\.11tydata\.\w+$|\.11ty\.\w+$/i

function sortFile(root: string, file: string, entry: Dirent): CopyFile | Problem {
  if (!entry.isFile()) return notAFile(file, entry.isSymbolicLink())
  if (PROGRAM.test(file)) return program(file)
  if (file.includes('\ufffd')) return garbledName(file)
  const ending = path.posix.extname(file).toLowerCase()
  const kind = Object.hasOwn(KIND_BY_ENDING, ending) ? KIND_BY_ENDING[ending] : undefined
  if (kind === undefined) return stranger(file, ending)
  try {
    const state = stateOfFile(root, file)
    return kind !== 'picture' && state.size > LARGEST_COPY
      ? tooLarge(file, state.size)
      : { kind, file, state }
  } catch (error) {
    return unreadableFile(file, error)
  }
}

function existsNot(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

export function notAFile(file: string, isLink: boolean): Problem {
  return {
    file,
    found: isLink ? 'a symbolic link' : 'something that is not a plain file',
    expected: 'a file with copy in it, or a picture',
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

/** Node gives such names with U+FFFD for their bytes, so that the file cannot even be opened. */
function garbledName(file: string): Problem {
  return {
    file,
    found: 'a file name that is not UTF-8',
    expected: 'a name that every system can read',
    mend: 'rename the file with letters a-z, digits and hyphens',
  }
}

function stranger(file: string, ending: string): Problem {
  return {
    file,
    found: ending === '' ? 'a file without an ending' : `a file that ends in ${quoteValue(ending)}`,
    expected: 'copy (.md, .txt), a sidecar (.yaml) or a picture (.avif .gif .jpg .png .svg .webp)',
    mend: Object.hasOwn(OTHER_ENDINGS, ending)
      ? (OTHER_ENDINGS[ending] ?? '')
      : 'rename it if it is one of these, or move it out of the folder',
  }
}

export function tooLarge(file: string, size: number): Problem {
  return {
    file,
    found: `a file of ${(size / 1024 / 1024).toFixed(1)} MiB`,
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
