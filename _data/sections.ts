import type { SectionsData } from '#lib/story/site.ts'

export default [
  {
    id: 'world',
    name: 'World',
    description: 'Diplomacy, conflict and what governments do.',
    translations: { es: { name: 'Mundo' }, he: { name: 'עולם' }, ar: { name: 'العالم' } },
  },
  {
    id: 'press',
    name: 'The Press',
    description: 'How news is gathered, set and sent, and how it came to be done so.',
    translations: { es: { name: 'La prensa' }, he: { name: 'העיתונות' }, ar: { name: 'الصحافة' } },
  },
  {
    id: 'science',
    name: 'Science',
    description: 'How things work, from the sea to the cell.',
    translations: { es: { name: 'Ciencia' }, he: { name: 'מדע' }, ar: { name: 'علوم' } },
  },
  {
    id: 'places',
    name: 'Places',
    description: 'Lands, seas and the weather over them.',
    translations: { es: { name: 'Lugares' }, he: { name: 'מקומות' }, ar: { name: 'أماكن' } },
  },
  {
    id: 'sport',
    name: 'Sport',
    description: 'Games, and how they got their rules.',
    translations: { es: { name: 'Deporte' }, he: { name: 'ספורט' }, ar: { name: 'رياضة' } },
  },
] satisfies SectionsData
