// A story as plain Markdown (CommonMark). The author’s text is escaped, so that it reads as it was written.

import { textFile } from '#lib/html/files.ts'
import type { Html } from '#lib/html/html.ts'
import { markdownText } from '#lib/html/markdown-text.ts'
import type { MarkdownProps } from '#lib/pages/markdown-pages.ts'
import type { Frame } from '#lib/pages/page.ts'
import { wordsIn } from '#lib/story/languages.ts'

export function markdownTwin(props: MarkdownProps, frame: Frame): Html {
  const { words } = wordsIn(props.language, frame)
  const { updated, corrections, sources } = props
  const dates = [
    `${words.published} ${props.published.text}`,
    ...(updated ? [`${words.updated} ${updated.text}`] : []),
  ]
  const blocks = [
    `# ${oneLine(props.headline)}`,
    props.standfirst && oneLine(props.standfirst),
    props.byline && `${words.by} ${oneLine(props.byline)}`,
    dates.map(markdownText).join(' · '),
    `<${props.url}>`,
    ...corrections.map(
      ({ at, text }) => `**${words.correction}**, ${markdownText(at.text)}: ${oneLine(text)}`,
    ),
    '---',
    props.dateline && oneLine(props.dateline),
    ...props.paragraphs.map(markdownText),
    sources.length > 0 && `## ${words.sources}`,
    sources
      .map(
        ({ title, url }) =>
          `- ${oneLine(title)}${url === undefined ? '' : ` <${url.replace(NOT_IN_ADDRESS, encodeURIComponent)}>`}`,
      )
      .join('\n'),
  ]
  return textFile([blocks.filter(Boolean).join('\n\n')])
}

/** What would end an address between angle brackets. */
const NOT_IN_ADDRESS = /[<>\s"\\]/g

function oneLine(text: string): string {
  return markdownText(text.replace(/\s+/g, ' '))
}
