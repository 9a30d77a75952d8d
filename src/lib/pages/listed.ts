/** Items as a sentence lists them: `a, b and c`. `and` is the language's own joint, with its spaces. */
export function listed(items: readonly string[], and: string): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}${and}${last}`
}
