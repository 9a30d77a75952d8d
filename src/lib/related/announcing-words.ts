// Words that mostly stand before a thing: articles, possessives, prepositions. What stands after one of them in a text
// is a noun, or at least may be; where a language has them, a word that never does is a verb more often than not.

/** Those that often stand before a verb or a pronoun are left out: to, that, a in Spanish. */
const ANNOUNCING: Readonly<Record<string, string>> = {
  en: 'the a an these those its his her their our my your each every some any no of in on at by for with from into between through under over across during against without within upon',
  es: 'el los las un una unos unas del al de en con por su sus este esta estos estas ese esos esas cada otro otra otros otras sin entre sobre contra',
  fr: 'le les un une des du de au aux en dans sur par avec sans son sa ses leur leurs ce cet cette ces entre contre chaque',
  it: 'il lo i gli le un una uno del dello della dei degli delle al allo alla ai agli alle dal dalla dai nel nella nei nelle sul sulla di in con per tra fra ogni questo questa quel quella',
  nl: 'de het een deze dit van in op met voor door bij over onder tussen zonder zijn haar hun elke',
  pt: 'o os as um uma uns umas do da dos das no na nos nas ao aos de em com por pelo pela seu sua seus suas este esta esse essa cada sem entre sobre contra',
}

const NONE: ReadonlySet<string> = new Set()

const sets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(ANNOUNCING).map(([lang, words]) => [lang, new Set(words.split(' '))]),
)

/** Lower case; none for a language that we know none of. */
export function announcingWordsOf(lang: string): ReadonlySet<string> {
  return sets.get(lang) ?? NONE
}
