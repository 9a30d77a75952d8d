// A newsroom that has a page of every kind and a story with everything a story can hold, in English or
// in Hebrew, for tests that look at all of them.

import { story, type SiteFiles } from './small-site.ts'

/** A diagram, of which every browser can show something. */
const DIAGRAM = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360">
<rect width="640" height="360" fill="#f2eee5"/><circle cx="320" cy="180" r="120" fill="#7aa5b8"/>
</svg>`

const WORDS = {
  en: {
    name: 'The Whole Paper',
    tagline: 'A page of every kind',
    world: 'World',
    science: 'Science',
    headline: 'Everything that a story can hold stands in this one',
    standfirst:
      'It has a picture, a box, a quotation, a table and a note, and was corrected since.',
    kicker: 'Tides',
    text: 'The sea rises twice a day on most coasts, and not once. Ministers met in the evening; they had agreed on little.',
    heading: 'What follows',
    more: 'In numbers',
    quote: 'The sea keeps its own clock.',
    topic: 'Oceans',
    note: 'The Sun pulls too.',
    correction: 'An earlier version gave the wrong year.',
    update: 'The harbour was reopened.',
    reason: 'Its sources could not be confirmed.',
  },
  he: {
    name: 'העיתון השלם',
    tagline: 'עמוד מכל סוג',
    world: 'עולם',
    science: 'מדע',
    headline: 'כל מה שכתבה יכולה להכיל נמצא בכתבה הזאת',
    standfirst: 'יש בה תמונה, מסגרת, ציטוט, טבלה והערה, והיא תוקנה מאז שפורסמה.',
    kicker: 'גאות ושפל',
    text: 'הים עולה פעמיים ביום ברוב החופים, ולא פעם אחת. דו״ח של NOAA משנת 2026 מסביר מדוע, ב־24 עמודים.',
    heading: 'מה הלאה',
    more: 'במספרים',
    quote: 'לים יש שעון משלו.',
    topic: 'אוקיינוסים',
    note: 'גם השמש מושכת.',
    correction: 'בגרסה קודמת נכתבה שנה שגויה.',
    update: 'הנמל נפתח מחדש.',
    reason: 'לא ניתן היה לאמת את המקורות.',
  },
} as const

export type PaperLanguage = keyof typeof WORDS
type Words = (typeof WORDS)[PaperLanguage]

/** Addresses of a page of each kind. */
export const EVERY_PAGE = {
  front: '/',
  section: '/world/',
  'older stories': '/world/page/1/',
  topics: '/topics/',
  author: '/authors/jane-roe/',
  archive: '/archive/',
  month: '/archive/2026/11/',
  corrections: '/corrections/',
  updates: '/updates/',
  storyline: '/storylines/tides/',
  'story with everything': '/2026/11/everything/',
  analysis: '/2026/11/analysis/',
  opinion: '/2026/11/opinion/',
  explainer: '/2026/11/explainer/',
  obituary: '/2026/11/obituary/',
  'live story': '/2026/11/live/',
  'story in Hebrew': '/2026/11/in-he/',
  'story in Arabic': '/2026/11/in-ar/',
  'story in Spanish': '/2026/11/in-es/',
  'story of long words': '/2026/11/long-words/',
  'withdrawn story': '/2026/11/withdrawn/',
  'standing page': '/about/',
  search: '/search/',
  'saved stories': '/saved/',
  keys: '/keyboard/',
  'stories kept': '/offline/',
  'missing page': '/404.html',
} as const

/** Enough that a list has a page of older stories. */
const MANY = 62

export function wholePaper(language: PaperLanguage): SiteFiles {
  const words = WORDS[language]
  const file = (slug: string) => `src/articles/2026/11/${slug}.md`
  const plain = (fields: Record<string, string>, text: string = words.text) =>
    story({ standfirst: words.standfirst, authors: '[jane-roe]', ...fields }, text)
  const kinds = Object.entries(textsByKind(words)).map(([kind, text]) => [
    file(kind),
    plain({ kind, headline: `${words.headline} (${kind})`, published: '2026-11-21 10:00' }, text),
  ])
  const many = Array.from({ length: MANY }, (_none, index) => [
    file(`story-${index}`),
    plain({ headline: `${words.headline} ${index}`, published: '2026-10-02 08:00' }),
  ])
  return {
    '_data/site.ts': `export default {
      name: '${words.name}', tagline: '${words.tagline}', description: '${words.standfirst}',
      url: 'https://test.example', language: '${language}', zone: 'Europe/London',
      defaultSection: 'world', embeds: { 'www.youtube.com': { name: 'YouTube', addresses: ['/watch?v={id}'], player: 'https://www.youtube-nocookie.com/embed/{id}' } },
      publisher: { name: '${words.name}', email: 'desk@test.example' },
    }`,
    '_data/sections.ts': `export default [
      { id: 'world', name: '${words.world}', description: '${words.standfirst}' },
      { id: 'science', name: '${words.science}' },
    ]`,
    '_data/storylines.ts': `export default { tides: { name: '${words.kicker}', description: '${words.standfirst}' } }`,
    'src/articles/2026/11/diagram.svg': DIAGRAM,
    [file('everything')]: everything(words),
    [file('before')]: plain({
      headline: `${words.heading} ${words.kicker}`,
      storyline: 'tides',
      published: '2026-11-19 08:00',
    }),
    [file('withdrawn')]: plain({ status: 'withdrawn', reason: words.reason }),
    [file('long-words')]: plain({
      headline: `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft ${'漢字'.repeat(40)}`,
    }),
    ...IN_OTHER_LANGUAGES,
    ...Object.fromEntries([...kinds, ...many]),
  }
}

function textsByKind({ text, heading, note, quote, update }: Words): Record<string, string> {
  return {
    analysis: text,
    opinion: text,
    obituary: text,
    explainer: [heading, note, quote].map((words) => `## ${words}?\n\n${text}\n`).join('\n'),
    live: `${text}\n\n## 10:05\n\n${note}\n\n## 11:30 ${heading} {key}\n\n${text}\n\n## 12:00 ${update} {pinned}\n\n${text}`,
  }
}

function everything(words: Words): string {
  return story(
    {
      headline: words.headline,
      standfirst: words.standfirst,
      kicker: words.kicker,
      section: 'science',
      storyline: 'tides',
      topics: `[${words.topic}]`,
      authors: '[jane-roe, john-doe, Reuters]',
      dateline: words.world,
      picture: `{ file: diagram.svg, alt: ${words.quote}, caption: '${words.text}', credit: ${words.name} }`,
      sources: `[{ title: NOAA, url: 'https://oceanservice.noaa.gov/' }]`,
      corrections: `[{ at: 2026-11-21 09:00, text: ${words.correction} }]`,
      updates: `[{ at: 2026-11-22 09:00, note: ${words.update} }]`,
    },
    `${words.text} [NOAA](https://oceanservice.noaa.gov/)[^1]

## ${words.heading}

${words.text}

::: figure
![${words.quote}](diagram.svg)
${words.text}
Credit: ${words.name}
:::

::: fact ${words.more}

- ${words.note}
- ${words.quote}
:::

::: embed
[${words.quote}](https://www.youtube.com/watch?v=dQw4w9WgXcQ)
${words.note}
Source: NASA
:::

::: quote ${words.name}
${words.quote}
:::

${words.text}

| ${words.heading} | ${words.topic} | ${words.world} | ${words.science} | ${words.kicker} | 2026 |
| --- | --: | --: | --: | --: | --: |
| ${words.kicker} | 6.25 m | 1,024 | 2,048 | 4,096 | 8,192 |
| ${words.topic} | 0.5 m | 16 | 32 | 64 | 128 |

> ${words.text}

1. ${words.note}
2. ${words.quote}

[^1]: ${words.note}`,
  )
}

/** Stories that are not in the language of the paper, with words of another in them. */
const IN_OTHER_LANGUAGES: SiteFiles = {
  'src/articles/2026/11/in-he.md': story(
    { language: 'he', headline: 'כתבה בעברית על Iron Dome', standfirst: WORDS.he.standfirst },
    WORDS.he.text,
  ),
  'src/articles/2026/11/in-ar.md': story(
    {
      language: 'ar',
      headline: 'خبر بالعربية عن Iron Dome والبحر',
      standfirst: 'يرتفع البحر مرتين في اليوم على معظم السواحل.',
    },
    'يرتفع البحر مرتين في اليوم على معظم السواحل، وليس مرة واحدة. يشرح تقرير NOAA لعام 2026 السبب في 24 صفحة.',
  ),
  'src/articles/2026/11/in-es.md': story(
    {
      language: 'es',
      headline: 'Una noticia en español sobre las mareas',
      standfirst: 'El mar sube dos veces al día, y no una.',
    },
    'El mar sube dos veces al día en la mayoría de las costas, según un informe de la NOAA.',
  ),
}
