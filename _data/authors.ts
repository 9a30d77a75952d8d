import type { AuthorsData } from '#lib/story/site.ts'

// The demonstration newsroom's staff do not exist, and `invented` says so on the site.
export default {
  'mara-lindqvist': {
    name: 'Mara Lindqvist',
    role: 'World editor',
    bio: 'Writes on treaties, borders and the machinery of diplomacy, and asks of each story what the document says.',
    invented: true,
  },
  'tomas-okafor': {
    name: 'Tomas Okafor',
    role: 'Press and media history',
    bio: 'Follows the news trade from the hand press to the feed. Keeps a list of stories about journalism that are too good to be true.',
    invented: true,
  },
  'ines-barreto': {
    name: 'Ines Barreto',
    role: 'Science',
    bio: 'Explains how things work, with the sums in a footnote for those who want them.',
    invented: true,
  },
  'rhys-calloway': {
    name: 'Rhys Calloway',
    role: 'Places and weather',
    bio: 'Writes about coasts, deserts, clouds and clocks.',
    invented: true,
  },
  'noor-haddad': {
    name: 'Noor Haddad',
    role: 'Sport',
    bio: 'Interested in where the rules of games come from, and who gained by each change.',
    invented: true,
  },
  'odile-tarrant': {
    name: 'Odile Tarrant',
    role: 'Columnist',
    bio: 'Holds the views of a columnist who was made up so that this newspaper should have one.',
    invented: true,
  },
  'jonah-prewett': {
    name: 'Jonah Prewett',
    role: 'Columnist, sport',
    bio: 'Argues for lost causes, draws among them. Like his opinions, he is for demonstration.',
    invented: true,
  },
  'lucia-ferrer': {
    name: 'Lucía Ferrer',
    role: 'Spanish edition',
    bio: 'Escribe y traduce para las páginas en español.',
    invented: true,
  },
  'yael-arbel': {
    name: 'Yael Arbel',
    role: 'Hebrew edition',
    bio: 'מתרגמת לעמודים בעברית.',
    invented: true,
  },
  'samir-haddour': {
    name: 'Samir Haddour',
    role: 'Arabic edition',
    bio: 'يترجم إلى الصفحات العربية.',
    invented: true,
  },
  'almanac-wire': {
    name: 'Almanac Wire',
    type: 'Organization',
    role: 'Agency',
    bio: 'An agency that sends out sunrises, sunsets and phases of the Moon. The agency is invented; its figures are calculated and true.',
    invented: true,
  },
} satisfies AuthorsData
