// Text to words, in any script.

/** A word where it stands. */
export type Word = Readonly<{
  /** As written, without a possessive ending. */
  form: string
  /** Whether something other than a space or a hyphen parts it from the word before. */
  startsPhrase: boolean
}>

/**
 * A run of letters, marks and digits, joined inside by an apostrophe or the Hebrew signs of an
 * abbreviation (צה"ל); or else a run of what parts words, other than spaces.
 */
const WORD_OR_PUNCTUATION =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’׳״"](?=\p{L})[\p{L}\p{N}\p{M}]+)*|[^\p{L}\p{N}\s]+/gu

/** Punctuation that does not end a phrase: New York–based, Marks & Spencer, **Iron** Dome. */
const JOINER = /^[-‐‑–/&*_’']$/

/** Scripts written without spaces, where only a dictionary tells the words. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** English and French elisions: 's at the end, l' or d' at the start. */
const POSSESSIVE = /['’]s?$/i
const ELISION = /^(?:[cdjlmnst]|qu)['’](?=\p{L})/iu

/** Addresses and Markdown link targets name no subject. */
const ADDRESS = /\]\([^)\s]*\)|https?:\/\/\S+/g

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let startsPhrase = true
  for (const [run] of text.replace(ADDRESS, '] ').matchAll(WORD_OR_PUNCTUATION)) {
    if (/^[^\p{L}\p{N}]/u.test(run)) {
      if (!JOINER.test(run)) startsPhrase = true
      continue
    }
    const forms = WITHOUT_SPACES.test(run) ? segmented(run) : latinForms(run)
    for (const form of forms) {
      words.push({ form, startsPhrase })
      startsPhrase = false
    }
  }
  return words
}

function latinForms(run: string): readonly string[] {
  const form = run.replace(POSSESSIVE, '').replace(ELISION, '')
  // A quotation mark between letters joins only in Hebrew; elsewhere it is a missing space.
  return form.includes('"') && !/\p{Script=Hebrew}/u.test(form) ? form.split('"') : [form]
}

// One segmenter for all: the dictionaries go by script, not by locale.
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

function segmented(run: string): readonly string[] {
  const forms: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(run)) if (isWordLike) forms.push(segment)
  return forms
}
