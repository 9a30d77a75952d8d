import type { AuthorsData } from '#lib/story/site.ts'

// The demonstration newsroom's staff do not exist, and `invented` says so on the site.
export default {
  'mara-lindqvist': { name: 'Mara Lindqvist', role: 'World editor', invented: true },
  'tomas-okafor': { name: 'Tomas Okafor', role: 'Press and media history', invented: true },
  'ines-barreto': { name: 'Ines Barreto', role: 'Science', invented: true },
} satisfies AuthorsData
