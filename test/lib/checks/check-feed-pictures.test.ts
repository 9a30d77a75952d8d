// Feeds tell the sizes of pictures truly, and the check finds it where they do not.

import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkSite } from '#lib/checks/check-site.ts'
import { smallSite, story, type SmallSite } from '../../sites/small-site.ts'

describe('the pictures of feeds', () => {
  let site: SmallSite
  beforeEach(async () => {
    const photo = { create: { width: 900, height: 600, channels: 3, background: '#246' } } as const
    site = await smallSite({
      'src/articles/2026/11/a.md': story({ picture: '{ file: a.svg, alt: A }' }),
      'src/articles/2026/11/a.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
      'src/articles/2026/11/b.md': story({ picture: '{ file: b.jpg, alt: B }' }),
      'src/articles/2026/11/b.jpg': await sharp(photo).jpeg().toBuffer(),
    })
    const built = await site.build()
    expect(built.ok ? [] : built.problems).toEqual([])
    expect(found()).toEqual([])
  })
  afterEach(() => site.remove())

  const found = () =>
    checkSite(site.out, 'https://test.example')
      .filter(({ file }) => /feed\.\w+$/.test(file))
      .map(({ file, found: what }) => `${file} ${what}`)

  it('have type and size in bytes in every form, of drawings and of photographs', async () => {
    const rss = await site.read('feed.xml')
    for (const [, url = '', length = ''] of rss.matchAll(
      /<enclosure url="([^"]*)" length="(\d+)"/g,
    )) {
      const { size } = { size: (await readFile(path.join(site.out, new URL(url).pathname))).length }
      expect(Number(length)).toBe(size)
    }
    expect(rss.match(/<enclosure [^>]*type="image\/(?:jpeg|svg\+xml)"/g)).toHaveLength(2)
    expect(
      (await site.read('feed.atom')).match(/rel="enclosure" type="[^"]*" length="\d+"/g),
    ).toHaveLength(2)
    expect((await site.read('feed.json')).match(/"size_in_bytes": ?\d+/g)).toHaveLength(2)
  })

  it.each([
    ['feed.xml', /length="\d+"/, 'length="1"', /^feed\.xml the picture .* with the bytes 1$/],
    ['feed.xml', / width="\d+"/, ' width="7"', /^feed\.xml the picture .* with the width 7$/],
    ['feed.atom', /length="\d+"/, 'length="1"', /^feed\.atom the picture .* with the bytes 1$/],
    [
      'feed.json',
      /"size_in_bytes": ?\d+/,
      '"size_in_bytes":1',
      /^feed\.json the picture .* with the bytes 1$/,
    ],
  ])('are found where %s says %s wrongly', async (file, from, to, told) => {
    const full = path.join(site.out, file)
    await writeFile(full, (await readFile(full, 'utf8')).replace(from, to))
    expect(found()).toEqual([expect.stringMatching(told)])
  })

  it('are found where they are not there', async () => {
    const [, url = ''] = /<enclosure url="([^"]*svg)"/.exec(await site.read('feed.xml')) ?? []
    await rm(path.join(site.out, new URL(url).pathname))
    expect(found()).toContain(`feed.xml the picture ${url}, which is not there`)
  })
})
