export const CHECKED = 'x-checked'

/**
 * When a copy was last known to be as the site has it, in milliseconds since 1970; one that the page's
 * script put there has the date of its answer.
 */
export function checkedAt({ headers }: Response): number {
  return Number(headers.get(CHECKED)) || Date.parse(headers.get('date') ?? '') || 0
}
