// What the engine answers: a story, and why. The reason is data, so that a template can say it in any language.

/** Why a story was picked. */
export type Reason =
  /** What both stories are about, as their texts put it, most telling first. Never empty. */
  | Readonly<{ kind: 'terms'; terms: readonly string[] }>
  /** Both belong to this running story. */
  | Readonly<{ kind: 'storyline'; storyline: string }>
  /** The same story in another language. */
  | Readonly<{ kind: 'translation'; lang: string }>
  /** An editor pinned it. */
  | Readonly<{ kind: 'pinned' }>
  /** One of the two links to the other in its text. */
  | Readonly<{ kind: 'linked' }>

/** A related story. */
export type Pick = Readonly<{
  id: string
  /** From 0 to 1, in whole millionths. Only the machine's own picks are scored; an author's choice scores 1. */
  score: number
  reason: Reason
}>
