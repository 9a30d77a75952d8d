// How wide a picture is shown, for browsers to choose a print before they know the style sheet.

/**
 * By where the picture stands; widths are those of src/assets/styles: the page (78rem at most, with
 * edges of 4vw), on wide pages without its rail and gutter (16rem), and the column of text.
 */
export const SIZES = {
  /** Under the headline. */
  lead: '(min-width: 83rem) 62rem, (min-width: 65rem) calc(92vw - 16rem), 92vw',
  /** A figure, which on wide pages reaches into the margin. */
  figure: '(min-width: 83rem) 62rem, (min-width: 46rem) 42rem, 92vw',
  /** Between the words of the text. */
  text: '(min-width: 46rem) 42rem, 92vw',
  /** On the card that leads a front page, whose picture stands beside its words. */
  cardLead: '(min-width: 83rem) 45rem, (min-width: 44rem) 54vw, 92vw',
  /** On the card beside the lead. */
  cardSecond: '(min-width: 83rem) 21rem, (min-width: 65rem) 27vw, (min-width: 44rem) 44vw, 92vw',
  /** On the larger card of a row. */
  cardLarge: '(min-width: 83rem) 32rem, (min-width: 44rem) 44vw, 92vw',
} as const

export type PicturePlace = keyof typeof SIZES
