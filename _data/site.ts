import type { SiteData } from '#lib/story/site.ts'

export default {
  name: 'Broadsheet',
  tagline: 'News as it was, and why',
  description:
    'Broadsheet is a demonstration newsroom: true stories about the world, the press, the sciences, places and sport, published with the site generator of the same name.',
  url: 'https://broadsheet.example',
  language: 'en',
  zone: 'Europe/London',
  zoneLabels: { '+00:00': 'GMT', '+01:00': 'BST' },
  defaultSection: 'world',
  publisher: { name: 'Broadsheet', email: 'desk@broadsheet.example' },
} satisfies SiteData
