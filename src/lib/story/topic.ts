// Topics: labels that authors write, made the same by the address they share.

/**
 * A topic's id: its label in lower case, with hyphens between its words. Labels that differ in case,
 * spaces or punctuation alone are the same topic. Letters of every script stay as they are.
 */
export function topicId(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** The address of a topic's page, percent-encoded where need be. */
export function topicAddress(id: string): string {
  return `/topics/${encodeURIComponent(id)}/`
}
