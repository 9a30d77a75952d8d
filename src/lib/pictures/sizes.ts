// How wide a picture is shown, for browsers to choose a print before they know the style sheet.

/**
 * By where the picture stands; widths are those of src/assets/styles: the page (78rem at most, with
 * edges of 4vw), on wide pages without its rail and gutter (16rem), and the column of text.
 */
export const SIZES = {
  /** Under the headline. */
  lead: '(min-width: 83rem) 62rem, (min-width: 65rem) calc(92vw - 16rem), (min-width: 40rem) 92vw, 100vw',
  /** A figure, which on wide pages reaches into the margin. */
  figure: '(min-width: 83rem) 62rem, (min-width: 46rem) 42rem, (min-width: 40rem) 92vw, 100vw',
  /** Between the words of the text. */
  text: '(min-width: 46rem) 42rem, 92vw',
  /** On the card that leads a front page, under its headline and beside what the story says. */
  frontLead: '(min-width: 83rem) 33rem, (min-width: 65.25rem) 40vw, (min-width: 44rem) 60vw, 92vw',
  /** On the card beside the lead. */
  frontSecond:
    '(min-width: 83rem) 21.5rem, (min-width: 65.25rem) 26vw, (min-width: 44rem) 44vw, 92vw',
  /** On the card that leads a section. */
  sectionLead: '(min-width: 83rem) 44rem, (min-width: 44rem) 52vw, 92vw',
  /** On the first card of another list. */
  listLead:
    '(min-width: 83rem) 31.25rem, (min-width: 65.25rem) 37vw, (min-width: 44rem) 41.5vw, 92vw',
  /** On a line of a list. */
  list: '(min-width: 65.25rem) 18.5rem, (min-width: 44rem) 27.6vw, 92vw',
  /** On the first card of a row, beside which the others stand. */
  rowFirst: '(min-width: 83rem) 22rem, (min-width: 65.25rem) 26vw, (min-width: 44rem) 44vw, 92vw',
  /** On each card of a row of two, three or four that are even. */
  half: '(min-width: 83rem) 30rem, (min-width: 65.25rem) 35vw, (min-width: 44rem) 44vw, 92vw',
  third: '(min-width: 83rem) 24.5rem, (min-width: 44rem) 29vw, 92vw',
  quarter: '(min-width: 83rem) 15rem, (min-width: 65.25rem) 17vw, (min-width: 44rem) 44vw, 92vw',
} as const

export type PicturePlace = keyof typeof SIZES
