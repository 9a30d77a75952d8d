// The parts of a page's head that tell machines what it is.

import { socialImageMeta } from '#includes/components/social-image.ts'
import { html, type Html } from '#lib/html/html.ts'
import { jsonScript } from '#lib/html/json-script.ts'
import { storyJsonLd } from '#lib/feeds/json-ld.ts'
import { breadcrumbsJsonLd, type Crumb } from '#lib/feeds/breadcrumbs.ts'
import { profileJsonLd, type ProfileFacts } from '#lib/feeds/profile.ts'
import type { ArticleProps } from '#lib/pages/article-page.ts'
import type { Frame, Link } from '#lib/pages/page.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'

/** For a page that is not a story. */
export function pageHead(
  page: {
    readonly address: string
    readonly title: string
    readonly description?: string
    readonly language: Language
    /** From the front page to this page or the one it belongs to. */
    readonly trail?: readonly Link[]
    /** Of an author. */
    readonly profile?: ProfileFacts
  },
  frame: Frame,
): Html {
  const url = `${frame.origin}${page.address}`
  return html`${page.description !== undefined && html`<meta name="description" content="${page.description}">\n`}<link rel="canonical" href="${url}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${frame.name}">
<meta property="og:title" content="${page.title}">
<meta property="og:url" content="${url}">
<meta property="og:locale" content="${wordsIn(page.language, frame).locale}">
${page.description !== undefined && html`<meta property="og:description" content="${page.description}">\n`}${socialImageMeta(frame.socialImage, frame)}${page.trail && breadcrumbs(page.trail.map(({ name, address }) => ({ name, url: `${frame.origin}${address}` })))}${page.profile && html`<script type="application/ld+json">${jsonScript(profileJsonLd(page.profile))}</script>`}`
}

/** For a story: the same facts for search engines, social networks and structured data. */
export function storyHead(
  { facts, socialImage }: Pick<ArticleProps, 'facts' | 'socialImage'>,
  frame: Frame,
): Html {
  const { description } = facts
  return html`${description !== undefined && html`<meta name="description" content="${description}">\n`}<link rel="canonical" href="${facts.url}">
${frame.twins.includes('markdown') && html`<link rel="alternate" type="text/markdown" href="${facts.url}index.md">\n`}${frame.twins.includes('ninjs') && html`<link rel="alternate" type="application/json" title="ninjs" href="${facts.url}ninjs.json">\n`}<meta property="og:type" content="article">
<meta property="og:site_name" content="${frame.name}">
<meta property="og:title" content="${facts.headline}">
<meta property="og:url" content="${facts.url}">
<meta property="og:locale" content="${facts.locale}">
${description !== undefined && html`<meta property="og:description" content="${description}">\n`}${socialImageMeta(socialImage, frame)}<meta property="article:published_time" content="${facts.published}">
<meta property="article:modified_time" content="${facts.modified}">
<meta property="article:section" content="${facts.section.name}">
${facts.topics.map((topic) => html`<meta property="article:tag" content="${topic}">\n`)}<script type="application/ld+json">${jsonScript(storyJsonLd(facts))}</script>
${breadcrumbs(facts.breadcrumbs)}`
}

function breadcrumbs(crumbs: readonly Crumb[]): Html {
  return html`<script type="application/ld+json">${jsonScript(breadcrumbsJsonLd(crumbs))}</script>`
}
