// JSON Feed 1.1 (jsonfeed.org), with the whole text of each item.

import type { Feed, FeedItem, FeedPicture } from '#lib/feeds/feed.ts'
import { jsonFile } from '#lib/html/files.ts'
import type { Html } from '#lib/html/html.ts'

export function jsonFeed(feed: Feed): Html {
  return jsonFile({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self.json,
    description: feed.description,
    language: feed.language,
    authors: [feed.publisher],
    hubs: feed.hub === undefined ? undefined : [{ type: 'WebSub', url: feed.hub }],
    items: feed.items.map(itemOf),
  })
}

/** An attachment must have a type. */
function attachments({ url, type, bytes }: FeedPicture): readonly object[] | undefined {
  return type === undefined ? undefined : [{ url, mime_type: type, size_in_bytes: bytes }]
}

function itemOf(item: FeedItem): object {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content_html: item.content,
    image: item.picture?.url,
    attachments: item.picture && attachments(item.picture),
    date_published: item.published.iso,
    date_modified: item.modified.iso,
    authors: item.authors.length === 0 ? undefined : item.authors,
    tags: item.categories.length === 0 ? undefined : item.categories,
    language: item.language,
  }
}
