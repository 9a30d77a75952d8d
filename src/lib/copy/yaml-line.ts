// One line of YAML that may be broken, taken for what it was meant as.

/** A line of YAML; `value` is what follows its first colon, or the whole of a line without one. */
export interface Line {
  readonly start: number
  readonly text: string
  readonly key: string
  readonly value: string
  readonly valueAt: number
}

/** The line in which an offset lies. */
export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', start)
  const line = text.slice(start, end < 0 ? text.length : end)
  const [, key = '', gap = '', value] = /^(\s*(?:- )?[^:\s][^:]*):(\s+)(.*)$/.exec(line) ?? []
  return value === undefined
    ? { start, text: line, key: line.trim(), value: line, valueAt: start }
    : {
        start,
        text: line,
        key: key.trim(),
        value: value.trimEnd(),
        valueAt: start + key.length + 1 + gap.length,
      }
}

/** The line with its value in quotation marks that the value does not hold itself. */
export function inQuotes({ key, value }: Line): string {
  const inner = /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value
  const quoted = /["\\]/.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`
  return `${key}: ${quoted}`
}
