// Names and terms as a sentence lists them.

/** `a, b and c`. `and` is the language's own joint, with its spaces. */
export function listed(items: readonly string[], and: string): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}${joint(and, last)}${last}`
}

/** A Hebrew joint is a letter of the next word; a hyphen parts it from a word in other letters. */
export function joint(and: string, next: string): string {
  return /\p{Script=Hebrew}$/u.test(and) && !/^\p{Script=Hebrew}/u.test(next) ? `${and}-` : and
}
