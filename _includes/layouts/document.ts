// The frame of every HTML page: head, masthead, content, footer.

import { beforePaint } from '#includes/components/before-paint.ts'
import { footer } from '#includes/components/footer.ts'
import { masthead } from '#includes/components/masthead.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Alternate } from '#lib/feeds/alternates.ts'
import type { FeedLink } from '#lib/feeds/feed.ts'
import { languageFrame, type Frame } from '#lib/pages/page.ts'
import type { Stamp } from '#lib/pages/card.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'

export interface DocumentParts {
  readonly title: string
  readonly language: Language
  /** More of the head: canonical address, description, Open Graph, structured data. */
  readonly head: Html
  readonly content: Html
  /** The page in all its languages, itself among them. */
  readonly alternates?: readonly Alternate[]
  /** Feeds of the page itself, beside those of the site. */
  readonly feeds?: readonly FeedLink[]
  /** Whole address of the page, which its printed copy bears. */
  readonly url?: string
  /** The nameplate in full is for the front page. */
  readonly masthead?: 'full'
  /** The day of the edition, in the nameplate. */
  readonly dated?: Stamp
  /** Address of the section, to mark its place in the navigation; absent from pages without one. */
  readonly section?: string
}

export function document(parts: DocumentParts, frame: Frame): Html {
  const { direction, words } = wordsIn(parts.language, frame)
  return html`<!doctype html>
<html lang="${parts.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title}</title>
${parts.head}
<meta name="color-scheme" content="light dark">
${frame.preview && html`<meta name="robots" content="noindex">\n`}${firstFonts(parts.language, frame)}${beforePaint}<link rel="stylesheet" href="${frame.stylesheet}">
<script type="module" src="${frame.script}"${frame.worker !== undefined && html` data-worker="${frame.worker}"`}></script>
${alternateLinks(parts.alternates ?? [], frame)}${[...languageFrame(parts.language, frame).feeds, ...(parts.feeds ?? [])].map(({ name, address, type }) => html`<link rel="alternate" type="${type}" title="${name}" href="${address}">\n`)}<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#content">${words.skipToContent}</a>
${masthead(frame, parts)}<main id="content" tabindex="-1">
${parts.content}</main>
${footer(frame, parts.language, parts.url)}</body>
</html>
`
}

function alternateLinks(alternates: readonly Alternate[], { origin }: Frame): readonly Html[] {
  return alternates.map(
    ({ language, address }) =>
      html`<link rel="alternate" hreflang="${language}" href="${origin}${address}">\n`,
  )
}

/** Asked for at once, for the first lines are set in them; a font is always fetched as across origins. */
function firstFonts(language: Language, { fonts }: Frame): readonly Html[] {
  return (fonts.byLanguage[language] ?? fonts.latin).map(
    (address) =>
      html`<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin>\n`,
  )
}
