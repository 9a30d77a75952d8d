import type { SectionsData } from '#lib/story/site.ts'

export default [
  { id: 'world', name: 'World', description: 'Diplomacy, conflict and what governments do.' },
  {
    id: 'press',
    name: 'The Press',
    description: 'How news is gathered, set and sent, and how it came to be done so.',
  },
  { id: 'science', name: 'Science', description: 'How things work, from the sea to the cell.' },
  { id: 'places', name: 'Places', description: 'Lands, seas and the weather over them.' },
  { id: 'sport', name: 'Sport', description: 'Games, and how they got their rules.' },
] satisfies SectionsData
