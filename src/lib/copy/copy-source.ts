// A story's copy as files: the text, and the sidecar of wire copy.

import path from 'node:path'
import { good, type Checked, type Problem } from '#lib/story/problem.ts'
import type { CopyFile } from './copy-folder.ts'
import { decodeCopy } from './decode.ts'
import type { FileState } from './file-state.ts'
import type { CopyText } from './parse-copy.ts'
import { readBytes } from './read-bytes.ts'

export interface CopySource {
  readonly kind: CopyText['kind']
  readonly file: string
  readonly sidecar?: string
  /** Of the file, then of the sidecar. */
  readonly states: readonly FileState[]
}

/** Puts wire copy and sidecars together; a sidecar without its wire copy is a problem. */
export function sourcesIn(files: readonly CopyFile[]): {
  readonly sources: readonly CopySource[]
  readonly problems: readonly Problem[]
} {
  const sidecars = new Map(
    files.flatMap((file) => (file.kind === 'sidecar' ? [[nameOf(file.file), file]] : [])),
  )
  const sources = files.flatMap(({ kind, file, state }): readonly CopySource[] => {
    if (kind !== 'markdown' && kind !== 'wire') return []
    const beside = kind === 'wire' ? sidecars.get(nameOf(file)) : undefined
    if (beside === undefined) return [{ kind, file, states: [state] }]
    sidecars.delete(nameOf(file))
    return [{ kind, file, sidecar: beside.file, states: [state, beside.state] }]
  })
  return { sources, problems: [...sidecars.values()].map(({ file }) => lonelySidecar(file)) }
}

/** Reads the text, and the sidecar; where either cannot be read, both are left out. */
export function readSource(root: string, source: CopySource): Checked<CopyText> {
  return sourceText(source, bytesOf(root, source))
}

/** The bytes of the text, then of the sidecar if there is one. */
export function bytesOf(
  root: string,
  { file, sidecar }: CopySource,
): readonly Checked<Uint8Array>[] {
  return [file, ...(sidecar === undefined ? [] : [sidecar])].map((name) => readBytes(root, name))
}

/** What such bytes say. */
export function sourceText(
  { kind, file, sidecar }: CopySource,
  [textBytes, sidecarBytes]: readonly Checked<Uint8Array>[],
): Checked<CopyText> {
  const text = decoded(file, textBytes)
  const fields = sidecar === undefined ? undefined : decoded(sidecar, sidecarBytes)
  const problems = [text, fields].flatMap((part) => (part?.ok === false ? part.problems : []))
  if (!text.ok || fields?.ok === false) return { ok: false, problems }
  return good({
    kind,
    file,
    text: text.value,
    ...(sidecar !== undefined &&
      fields !== undefined && { sidecar: { file: sidecar, text: fields.value } }),
  })
}

function decoded(file: string, bytes: Checked<Uint8Array> | undefined): Checked<string> {
  if (bytes === undefined) throw new Error(`${file} was not read.`)
  return bytes.ok ? decodeCopy(file, bytes.value) : bytes
}

/** The path without its ending. */
function nameOf(file: string): string {
  return file.slice(0, -path.posix.extname(file).length)
}

function lonelySidecar(file: string): Problem {
  const wire = `${path.posix.parse(file).name}.txt`
  return {
    file,
    found: 'a sidecar without its wire copy',
    expected: `the text ${wire} beside it`,
    mend: 'give both the same name; Markdown copy has its fields in the file itself',
  }
}
