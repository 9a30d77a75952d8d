// Every item that the site prints of its stories is one that IPTC's ninjs 3.1 allows.

import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readNewsroom } from '#lib/copy/read-newsroom.ts'
import { composeEdition } from '#lib/edition/edition.ts'
import { ninjsItem, ninjsProps } from '#lib/feeds/ninjs.ts'
import { PROGRAM } from '#lib/eleventy/program.ts'
import { moment, smallSite, type SmallSite } from '../../sites/small-site.ts'
import { wholePaper } from '../../sites/whole-paper.ts'
import { NINJS_3_1 } from '../../standards/ninjs-3.1.ts'

const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false })
addFormats.default(ajv)
const isItem = ajv.compile(NINJS_3_1)

async function itemsOf(root: string, audience: 'public' | 'preview' = 'public') {
  const newsroom = await readNewsroom(root)
  if (!newsroom.ok) throw new Error('The copy has problems.')
  const { edition } = composeEdition(newsroom.value, moment('2026-11-25T09:00:00Z'), audience)
  // As it is printed: what is undefined is left out.
  return edition.stories.map(
    (story) => JSON.parse(JSON.stringify(ninjsItem(ninjsProps(story, edition.site)))) as object, // SAFETY: an object was written.
  )
}

const faultsOf = (item: object) => (isItem(item) ? [] : (isItem.errors ?? []))

describe('an item of ninjs', () => {
  let paper: SmallSite
  beforeAll(async () => {
    paper = await smallSite(wholePaper('en'))
  })
  afterAll(() => paper.remove())

  it('is by the standard, whatever kind of story it tells and whatever that holds', async () => {
    const items = await itemsOf(paper.root, 'preview')
    expect(items.length).toBeGreaterThan(60)
    expect(items.flatMap(faultsOf)).toEqual([])
  })

  it('is by the standard for every story of the demo', async () => {
    const items = await itemsOf(PROGRAM)
    expect(items.length).toBeGreaterThanOrEqual(40)
    expect(items.flatMap(faultsOf)).toEqual([])
  })

  it.each([
    ['without a uri', { uri: undefined }],
    ['with a uri that is none', { uri: 'tides' }],
    ['with a property that the standard has not', { headline: 'Tides' }],
    ['of a nature that there is not', { type: 'article' }],
    ['with a date alone', { firstCreated: '2026-11-20' }],
    ['with a headline in one text', { headlines: 'Tides' }],
    ['with a picture without an address', { associations: [{ name: 'picture' }] }],
    [
      'with a rendition that tells more',
      { renditions: [{ name: 'page', url: 'https://a.example' }] },
    ],
  ])('is not, %s', async (_what, change) => {
    const [item] = await itemsOf(paper.root)
    expect(faultsOf(JSON.parse(JSON.stringify({ ...item, ...change })) as object)).not.toEqual([]) // SAFETY: an object was written.
  })
})
