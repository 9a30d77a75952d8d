// OPML 2.0 (opml.org).

import type { OpmlFeed, OpmlProps } from '#lib/feeds/opml.ts'
import { xml, type Html } from '#lib/html/html.ts'

export function opmlFile({ title, groups }: OpmlProps): Html {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>${title}</title>
</head>
<body>
${groups.map(({ name, feeds }) => xml`<outline text="${name}">\n${feeds.map(outline)}</outline>\n`)}</body>
</opml>
`
}

function outline({ title, description, language, page, url }: OpmlFeed): Html {
  return xml`<outline type="rss" text="${title}" title="${title}" description="${description}" language="${language}" htmlUrl="${page}" xmlUrl="${url}"/>\n`
}
