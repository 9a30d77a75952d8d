// Each check of the kinds of story and of embeds finds what was broken for it, and names page and element.

import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATA, smallSite, story, type SmallSite } from '../../sites/small-site.ts'
import { findingsOn } from './findings.ts'

const ORIGIN = 'https://test.example'
const LIVE = '2026/11/vote/index.html'
const ENDED = '2026/11/count/index.html'
const WHY = '2026/11/why/index.html'
const VIEW = '2026/11/view/index.html'

const AUTHOR = 'authors/jane-roe/index.html'

const FILES = {
  '_data/site.ts': String(DATA['_data/site.ts']).replace(
    'publisher:',
    `principles: 'how-we-work',
    embeds: { 'video.example': { name: 'Video', addresses: ['/{id}'], player: 'https://player.example/{id}' } },
    publisher:`,
  ),
  '_data/authors.ts': `export default { 'jane-roe': { name: 'Jane Roe', links: ['https://roe.example/'] } }`,
  'src/pages/how-we-work.md': '---\nheadline: How we work\n---\nWith care.\n',
  'src/articles/2026/11/vote.md': story(
    { kind: 'live', headline: 'Vote', authors: '[jane-roe]' },
    'Opening.\n\n## 09:05 One {key}\n\nText.\n\n## 09:30 Two\n',
  ),
  'src/articles/2026/11/count.md': story(
    { kind: 'live', headline: 'Count', ended: '2026-11-20 12:00' },
    '## 09:05\n\nText. See [the vote](story:vote).\n',
  ),
  'src/articles/2026/11/why.md': story(
    { kind: 'explainer', headline: 'Why' },
    '## Why?\n\nSo.\n\n## How?\n\nThus.\n',
  ),
  'src/articles/2026/11/view.md': story(
    {
      kind: 'opinion',
      headline: 'View',
      authors: '[jane-roe]',
      corrections: '[{ at: 2026-11-20 10:00, text: It was wrong. }]',
    },
    'Text.\n\n::: embed\n[A walk](https://video.example/12)\nSource: NASA\n:::\n',
  ),
}

describe('the checks of the kinds of story', () => {
  let site: SmallSite
  beforeAll(async () => {
    site = await smallSite(FILES)
    const built = await site.build()
    expect(built.ok ? [] : built.problems).toEqual([])
  })
  afterAll(() => site.remove())

  const found = () => findingsOn(site.out, ORIGIN)

  it('find nothing on a site as it was built', () => {
    expect(found()).toEqual([])
  })

  it.each<[string, string, string | RegExp, string, string]>([
    [
      'a type that is not that of the page',
      VIEW,
      '"OpinionNewsArticle"',
      '"NewsArticle"',
      '<script> the type "NewsArticle" on a page of kind-opinion',
    ],
    [
      'a story without an article',
      VIEW,
      '"OpinionNewsArticle"',
      '"Thing"',
      '<article> a story with 0 articles among its structured data',
    ],
    [
      'a story without breadcrumbs',
      VIEW,
      '"BreadcrumbList"',
      '"ItemList"',
      '<article> a story with 0 breadcrumbs among its structured data',
    ],
    [
      'a change before publication',
      LIVE,
      /"dateModified":"2026/,
      '"dateModified":"2025',
      '<script> dateModified "2025-11-20T09:30:00+00:00"',
    ],
    [
      'an author whose page is not there',
      LIVE,
      /("author":.*?\/authors\/)jane-roe/,
      '$1jane-doe',
      '<script> the author’s page "https://test.example/authors/jane-doe/"',
    ],
    [
      'a sameAs that is the site’s own',
      LIVE,
      'https://roe.example/',
      `${ORIGIN}/about/`,
      '<script> sameAs "https://test.example/about/"',
    ],
    [
      'a publisher without a name',
      LIVE,
      '"name":"The Test Company"',
      '"name":""',
      '<script> no publisher with a name and an address',
    ],
    [
      'principles that no page has',
      LIVE,
      /\/how-we-work\/(?=")/g,
      '/how/',
      '<script> publishingPrinciples "https://test.example/how/"',
    ],
    [
      'principles of the publisher alone',
      LIVE,
      /,"publishingPrinciples":"[^"]*"(?=,"(?:image|hasPart|isAcc))/,
      '',
      '<script> publishingPrinciples that differ from the publisher’s',
    ],
    [
      'a correction that is no CorrectionComment',
      VIEW,
      '"CorrectionComment"',
      '"Comment"',
      '<script> a correction of the type "Comment"',
    ],
    [
      'a correction without a text',
      VIEW,
      '"text":"It was wrong."',
      '"text":""',
      '<script> a correction without a text',
    ],
    [
      'a correction that readers are not shown',
      VIEW,
      '"datePublished":"2026-11-20T10:00:00+00:00","text"',
      '"datePublished":"2026-11-20T10:01:00+00:00","text"',
      '<script> a correction of 2026-11-20T10:01:00+00:00, which the page does not show',
    ],
    [
      'a correction that machines are not told',
      VIEW,
      /,"correction":\[.*?\]/,
      '',
      '<script> 0 corrections',
    ],
    [
      'coverage without a start',
      LIVE,
      '"coverageStartTime":"2026-11-20T09:00:00+00:00"',
      '"coverageStartTime":"today"',
      '<script> the date "today"',
    ],
    [
      'an end of what is live',
      LIVE,
      /("coverageStartTime":"[^"]*")/,
      '$1,"coverageEndTime":"2026-11-20T12:00:00+00:00"',
      '<script> a coverageEndTime, where the page says that it is live',
    ],
    [
      'no end of what has ended',
      ENDED,
      /"coverageEndTime":"[^"]*",/,
      '',
      '<script> no coverageEndTime, where the page says that it has ended',
    ],
    [
      'an end before the start',
      ENDED,
      '"coverageEndTime":"2026-11-20T12',
      '"coverageEndTime":"2026-11-19T12',
      '<script> coverageEndTime "2026-11-19T12:00:00+00:00"',
    ],
    [
      'an entry that machines are not told',
      ENDED,
      /"liveBlogUpdate":\[.*?\]/,
      '"liveBlogUpdate":[]',
      '<script> 0 liveBlogUpdates',
    ],
    [
      'an update of another type',
      LIVE,
      '"BlogPosting"',
      '"Article"',
      '<script> an update of the type "Article"',
    ],
    [
      'an update without a headline',
      LIVE,
      '"headline":"Two"',
      '"headline":""',
      '<script> an update without a headline',
    ],
    [
      'an update without a text',
      LIVE,
      '"articleBody":"Two"',
      '"articleBody":""',
      '<script> an update without an articleBody',
    ],
    [
      'an update that leads to no entry',
      LIVE,
      '#at-20261120T0930Z","headline"',
      '#at-20261120T0931Z","headline"',
      '<script> the update "https://test.example/2026/11/vote/#at-20261120T0931Z"',
    ],
    [
      'an update after the end',
      ENDED,
      '"datePublished":"2026-11-20T09:05',
      '"datePublished":"2026-11-20T19:05',
      '<script> an update of "2026-11-20T19:05:00+00:00"',
    ],
    [
      'updates that are not the newest first',
      LIVE,
      '"datePublished":"2026-11-20T09:05',
      '"datePublished":"2026-11-20T09:55',
      '<script> the update of "2026-11-20T09:55:00+00:00" below an older one',
    ],
    [
      'a question that machines are not told',
      WHY,
      '"@type":"Question"',
      '"@type":"Thing"',
      '<script> 1 questions',
    ],
    [
      'a question without an answer',
      WHY,
      '"text":"So."',
      '"text":""',
      '<script> the question "Why?" without an answer',
    ],
    [
      'a question without its words',
      WHY,
      '"name":"Why?"',
      '"name":""',
      '<script> a question without a name',
    ],
    [
      'a question that leads nowhere',
      WHY,
      '#q-why"',
      '#q-what"',
      '<script> the question "https://test.example/2026/11/why/#q-what"',
    ],
    [
      'an embed whose player is no address',
      VIEW,
      'data-embed="https:',
      'data-embed="http:',
      '<figure> the player http://player.example/12',
    ],
    [
      'an embed of the site itself',
      VIEW,
      'data-embed="https://player.example',
      `data-embed="${ORIGIN}`,
      '<figure> the player https://test.example/12',
    ],
    [
      'an embed without a link',
      VIEW,
      '<a href="https://video.example/12">A walk</a>',
      'A walk',
      '<figure> an embed without a link to its page',
    ],
    [
      'an embed without its question',
      VIEW,
      'data-embed-load="Load from Video"',
      '',
      '<figure> an embed without data-embed-load',
    ],
    [
      'a player that is there before the reader asked',
      VIEW,
      '<figcaption>',
      '<iframe src="https://player.example/12" title="A walk"></iframe><figcaption>',
      '<iframe> a request to https://player.example/12',
    ],
    [
      'a connection that is made ahead',
      VIEW,
      '<link rel="canonical"',
      '<link rel="preconnect" href="https://player.example/"><link rel="canonical"',
      '<link> a request to https://player.example/',
    ],
    [
      'a picture of a player',
      VIEW,
      '<figcaption>',
      '<video poster="https://player.example/12.jpg"></video><figcaption>',
      '<video> a request to https://player.example/12.jpg',
    ],
    [
      'a picture in a style',
      VIEW,
      '<figcaption>',
      '<figcaption style="background: url(\'https://player.example/12.jpg\')">',
      '<figcaption> a request to https://player.example/12.jpg',
    ],
    [
      'a page that sends its reader away',
      VIEW,
      '<link rel="canonical"',
      '<meta http-equiv="refresh" content="0; url=https://player.example/"><link rel="canonical"',
      '<meta> a request to https://player.example/',
    ],
    [
      'a program in an attribute',
      VIEW,
      '<figcaption>',
      '<figcaption onclick="x()">',
      '<figcaption> a program in the attribute onclick',
    ],
    [
      'a program in an address',
      VIEW,
      'href="https://video.example/12"',
      'href="javascript:x()"',
      '<a> a program in the attribute href',
    ],
    [
      'a profile of nothing',
      AUTHOR,
      '"@type":"Person"',
      '"@type":"Thing"',
      '<script> a profile of the type "Thing"',
    ],
    [
      'a profile without a name',
      AUTHOR,
      /"name":"Jane Roe"(?=,"url")/,
      '"name":""',
      '<script> a profile without a name',
    ],
    [
      'a profile of another page',
      AUTHOR,
      /("mainEntity":.*?"url":"[^"]*)jane-roe/,
      '$1john-doe',
      '<script> the profile "https://test.example/authors/john-doe/"',
    ],
    [
      'an author’s page elsewhere that readers are not shown',
      AUTHOR,
      '<a rel="me"',
      '<a',
      '<script> sameAs "https://roe.example/"',
    ],
  ])('find %s', async (_name, file, from, to, finding) => {
    const full = path.join(site.out, file)
    const text = await readFile(full, 'utf8')
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    await writeFile(full, changed)
    try {
      expect(found()).toContain(`${file} ${finding}`)
    } finally {
      await writeFile(full, text)
    }
  })

  it('find a style sheet that asks another site for a font', async () => {
    const file = (await site.files()).find((name) => name.endsWith('.css')) ?? ''
    const full = path.join(site.out, file)
    const text = await readFile(full, 'utf8')
    await writeFile(full, `${text}@font-face{src:url(https://fonts.example/a.woff2)}`)
    expect(found()).toContain(`${file} a request to https://fonts.example/a.woff2`)
    await writeFile(full, text)
  })
})
