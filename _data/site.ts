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
  translations: {
    es: {
      tagline: 'Las noticias como fueron, y por qué',
      description:
        'Broadsheet es una redacción de demostración: historias verdaderas sobre el mundo, la prensa, las ciencias, los lugares y el deporte.',
    },
    he: {
      tagline: 'החדשות כפי שהיו, ומדוע',
      description:
        'Broadsheet היא מערכת להדגמה: כתבות אמת על העולם, העיתונות, המדעים, מקומות וספורט.',
    },
    ar: {
      tagline: 'الأخبار كما كانت، ولماذا',
      description:
        'Broadsheet غرفة أخبار للعرض: قصص حقيقية عن العالم والصحافة والعلوم والأماكن والرياضة.',
    },
  },
  embeds: {
    'www.youtube.com': {
      name: 'YouTube',
      addresses: ['/watch?v={id}', '/shorts/{id}', '/live/{id}'],
      player: 'https://www.youtube-nocookie.com/embed/{id}',
    },
    'youtu.be': {
      name: 'YouTube',
      addresses: ['/{id}'],
      player: 'https://www.youtube-nocookie.com/embed/{id}',
    },
    'vimeo.com': {
      name: 'Vimeo',
      addresses: ['/{id}'],
      player: 'https://player.vimeo.com/video/{id}?dnt=1',
    },
    'mastodon.social': {
      name: 'Mastodon',
      addresses: ['/@{user}/{id}'],
      player: 'https://mastodon.social/@{user}/{id}/embed',
      shape: 'post',
    },
  },
  publisher: { name: 'Broadsheet', email: 'desk@broadsheet.example' },
} satisfies SiteData
