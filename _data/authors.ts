import type { AuthorsData } from '#lib/story/site.ts'

// The demonstration newsroom's staff do not exist, and `invented` says so on the site.
export default {
  'mara-lindqvist': { name: 'Mara Lindqvist', role: 'World editor', invented: true },
  'tomas-okafor': { name: 'Tomas Okafor', role: 'Press and media history', invented: true },
  'ines-barreto': { name: 'Ines Barreto', role: 'Science', invented: true },
  'rhys-calloway': { name: 'Rhys Calloway', role: 'Places and weather', invented: true },
  'noor-haddad': { name: 'Noor Haddad', role: 'Sport', invented: true },
} satisfies AuthorsData
