// Libraries that ship no types: the little of each that we use.

declare module 'snowball-stemmers' {
  export function newStemmer(algorithm: string): { stem(word: string): string }
}

declare module 'stopword' {
  type Words = readonly string[]
  export const ara: Words, ben: Words, bul: Words, cat: Words, ces: Words, dan: Words, deu: Words
  export const ell: Words, eng: Words, est: Words, eus: Words, fas: Words, fin: Words, fra: Words
  export const gle: Words, glg: Words, heb: Words, hin: Words, hrv: Words, hun: Words, hye: Words
  export const ind: Words, ita: Words, jpn: Words, kor: Words, lav: Words, lit: Words, msa: Words
  export const nld: Words, nob: Words, pol: Words, por: Words, ron: Words, rus: Words, slk: Words
  export const slv: Words, spa: Words, swa: Words, swe: Words, tgl: Words, tha: Words, tur: Words
  export const ukr: Words, urd: Words, vie: Words, zho: Words
}

declare module 'stopwords-iso/stopwords-iso.json' {
  /** By ISO 639-1. */
  const lists: Readonly<Record<string, readonly string[]>>
  export default lists
}
