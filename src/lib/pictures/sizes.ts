// How wide a picture is shown, for browsers to choose a print before they know the style sheet.

/**
 * By where the picture stands; widths are those of src/assets/styles: the page (78rem at most, with
 * edges of 4vw), on wide pages without its rail and gutter (15rem), and the column of text.
 */
export const SIZES = {
  /** Under the headline. */
  lead: '(min-width: 83rem) 63rem, (min-width: 65rem) calc(100vw - 20rem), 92vw',
  /** A figure, which on wide pages reaches into the margin. */
  figure: '(min-width: 83rem) 63rem, (min-width: 46rem) 42rem, 92vw',
  /** Between the words of the text. */
  text: '(min-width: 46rem) 42rem, 92vw',
  /** On the card that leads the front page, which has two thirds of it. */
  cardLead: '(min-width: 83rem) 51rem, (min-width: 65rem) 61vw, 92vw',
  /** On the larger card of a row. */
  cardLarge: '(min-width: 83rem) 30rem, (min-width: 65rem) 36vw, 92vw',
} as const

export type PicturePlace = keyof typeof SIZES
