// Whatever an author types into any field, a built site prints it as text.

import { expect, it } from 'vitest'
import { beforePaint } from '#includes/components/before-paint.ts'
import { smallSite, story } from '../sites/small-site.ts'

const TYPED = `</script></title><script>alert("x")</script><img src=x onerror='y'>`

it('prints every field and the text of a story as text, on every page and in every feed', async () => {
  const typed = JSON.stringify(TYPED)
  const fields = {
    headline: typed,
    shortHeadline: typed,
    standfirst: typed,
    kicker: typed,
    topics: `[${typed}]`,
    authors: `[${typed}, { name: ${typed}, type: Organization }]`,
    dateline: typed,
    updates: `[{ at: 2026-11-21, note: ${typed} }]`,
    corrections: `[{ at: 2026-11-21, text: ${typed} }]`,
    picture: `{ file: tides.svg, alt: ${typed}, caption: ${typed}, credit: ${typed} }`,
    sources: `[{ title: ${typed}, url: "https://example.org/?a=\\"><script>" }]`,
  }
  const site = await smallSite({
    'src/articles/2026/11/a.md': story(fields, `${TYPED}\n\n::: fact ${TYPED}\n${TYPED}\n:::`),
    'src/articles/2026/11/20/b.txt': `${TYPED}\nBy ${TYPED} News\n${TYPED}\n`,
    'src/articles/2026/11/tides.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    'src/articles/2026/11/20/b.yaml': `slug: b\n`,
  })
  try {
    const built = await site.build()
    expect(built.ok ? [] : built.problems).toEqual([])
    const pages = (await site.files()).filter((file) =>
      /\.(?:html|xml|json|atom|opml|md)$/.test(file),
    )
    expect(pages).toContain('2026/11/a/index.html')
    for (const file of pages) {
      const page = (await site.read(file)).replace(beforePaint.text, '')
      expect(page, file).not.toMatch(/<script>|<img src=x|<\/title><|alert\("x"\)<\/script>/)
    }
  } finally {
    await site.remove()
  }
})
