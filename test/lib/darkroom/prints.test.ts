// What a site serves of its pictures: whole small sites, built for real.

import { readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, describe, expect, it } from 'vitest'
import { SIZES } from '#lib/pictures/sizes.ts'
import { lookAtRelease } from '#lib/press/look-at-release.ts'
import { aJpeg, aPhotograph, aPicture, taken } from '../../sites/pictures.ts'
import { runBuild } from '../../sites/run-build.ts'
import { smallSite, story, type SiteFiles, type SmallSite } from '../../sites/small-site.ts'

const sites: SmallSite[] = []
afterEach(async () => {
  for (const site of sites.splice(0)) await site.remove()
})

async function built(files: SiteFiles): Promise<SmallSite> {
  const site = await smallSite(files)
  sites.push(site)
  const result = await site.build()
  expect(result.ok ? [] : result.problems).toEqual([])
  return site
}

const LEAD = '{ file: harbour.jpg, alt: A harbour, focus: [0.1, 0.5] }'
const withLead = (bytes: Uint8Array, picture = LEAD): SiteFiles => ({
  'src/articles/2026/11/a.md': story({ picture }),
  'src/articles/2026/11/harbour.jpg': bytes,
})

/** Names of the prints, without their hashes. */
async function prints(site: SmallSite): Promise<readonly string[]> {
  const files = await site.files()
  return files
    .filter((file) => file.startsWith('pictures/'))
    .map((file) => file.replace(/^pictures\/([a-z]+)-[0-9a-f]{12}/, '$1'))
}

async function print(site: SmallSite, ending: string): Promise<Buffer> {
  const file = (await site.files()).find((name) => name.endsWith(ending))
  return readFile(path.join(site.out, file ?? ending))
}

/** Red, green and blue at a point, given in shares of width and height. */
async function colourAt(bytes: Buffer, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at =
    (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) *
    info.channels
  return [...data.subarray(at, at + 3)]
}

const kept = (site: SmallSite) => path.join(site.root, '.cache/pictures')

async function keptFiles(site: SmallSite): Promise<readonly string[]> {
  const entries = await readdir(kept(site), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
}

describe('a photograph', () => {
  it('is served in widths up to its own, in three formats and in the shapes for search engines', async () => {
    const site = await built(withLead(await aJpeg(1000, 600)))
    expect(await prints(site)).toEqual([
      'harbour-1000.avif', 'harbour-1000.jpg', 'harbour-1000.webp', 'harbour-16x9-10-50.jpg',
      'harbour-1x1-10-50.jpg', 'harbour-320.avif', 'harbour-4x3-10-50.jpg', 'harbour-640.avif',
      'harbour-640.jpg', 'harbour-640.webp',
    ]) // prettier-ignore
    const sizes = [
      ['-320.avif', 320, 192],
      ['-16x9-10-50.jpg', 1000, 563],
      ['-1x1-10-50.jpg', 600, 600],
    ] as const
    for (const [ending, width, height] of sizes)
      expect(await sharp(await print(site, ending)).metadata()).toMatchObject({ width, height })
  })

  it('stands on its page in all of them, with its size, and is the only picture that is not lazy', async () => {
    const site = await built({
      ...withLead(await aJpeg(1000, 600)),
      'src/articles/2026/11/a.md': story({ picture: LEAD }, '![Again](harbour.jpg)'),
    })
    const page = (await site.read('2026/11/a/index.html')).replace(/-[0-9a-f]{12}/g, '')
    const [lead, text] = page.match(/<picture>.*?<\/picture>/g) ?? []
    expect(lead).toBe(
      `<picture><source type="image/avif" srcset="/pictures/harbour-320.avif 320w, /pictures/harbour-640.avif 640w, /pictures/harbour-1000.avif 1000w" sizes="${SIZES.lead}">` +
        `<source type="image/webp" srcset="/pictures/harbour-640.webp 640w, /pictures/harbour-1000.webp 1000w" sizes="${SIZES.lead}">` +
        `<img class="focus-x-1" src="/pictures/harbour-1000.jpg" srcset="/pictures/harbour-640.jpg 640w, /pictures/harbour-1000.jpg 1000w" sizes="${SIZES.lead}" alt="A harbour" width="1000" height="600" fetchpriority="high"></picture>`,
    )
    expect(text).toContain('alt="Again"')
    expect(text).toContain('width="1000" height="600" loading="lazy" decoding="async"')
  })

  it('is cropped around the point that its author names', async () => {
    const site = await built(withLead(await aJpeg(1000, 500)))
    const right = await built(
      withLead(await aJpeg(1000, 500), '{ file: harbour.jpg, alt: A, focus: [1, 0.5] }'),
    )
    const [red, , blue] = await colourAt(await print(site, '-1x1-10-50.jpg'), 0.01, 0.5)
    expect(red).toBeGreaterThan(Number(blue) + 100)
    const [red2, , blue2] = await colourAt(await print(right, '-1x1-100-50.jpg'), 0.99, 0.5)
    expect(blue2).toBeGreaterThan(Number(red2) + 100)
  })

  it('is upright, and says nothing of where, when and with what it was taken', async () => {
    const site = await built(withLead(await aPhotograph(1000, 600)))
    for (const file of await site.files()) {
      if (!/\.(?:avif|webp|jpg)$/.test(file)) continue
      const bytes = await readFile(path.join(site.out, file))
      const { exif, xmp, iptc, icc, orientation, width, height } = await sharp(bytes).metadata()
      expect([xmp, iptc, icc, orientation ?? 1]).toEqual([undefined, undefined, undefined, 1])
      expect(exif?.toString('latin1')).toContain('J. Roe 2026')
      expect(exif?.toString('latin1')).not.toMatch(/Camera|2026:11:20/)
      expect(await taken(bytes)).toEqual([])
      if (/-[0-9a-f]{12}-\d+\.\w+$/.test(file)) expect(height).toBeGreaterThan(width ?? 0)
    }
    // Its left side, when it lay, is red; turned upright, its top is.
    const [red, , blue] = await colourAt(await print(site, '-600.jpg'), 0.5, 0.01)
    expect(red).toBeGreaterThan(Number(blue) + 100)
  })

  it('bears the credit of its story, in any script', async () => {
    const site = await built(
      withLead(await aJpeg(400, 300), '{ file: harbour.jpg, alt: A, credit: צילום נועם }'),
    )
    for (const ending of ['-400.avif', '-400.webp', '-400.jpg'])
      expect((await print(site, ending)).includes('צילום נועם')).toBe(true)
  })

  it('is printed with the credit line of its file where the story names none', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Roe &amp; Doe"/></rdf:RDF></x:xmpmeta>'
    const packet = Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)
    const head = Buffer.from([0xff, 0xe1, 0, 0])
    head.writeUInt16BE(packet.length + 2, 2)
    const jpeg = await aJpeg(400, 300)
    const site = await built({
      ...withLead(
        Buffer.concat([jpeg.subarray(0, 2), head, packet, jpeg.subarray(2)]),
        '{ file: harbour.jpg, alt: A }',
      ),
      'src/articles/2026/11/b.md': story({}, '::: figure\n![B](harbour.jpg)\n:::'),
    })
    expect(await site.read('2026/11/a/index.html')).toContain('Picture: Roe &amp; Doe')
    expect(await site.read('2026/11/b/index.html')).toContain('Picture: Roe &amp; Doe')
    expect((await print(site, '-400.jpg')).includes('Roe & Doe')).toBe(true)
  })

  it('lies on white where it is transparent, and is graphic where it is a PNG', async () => {
    const png = await sharp({
      create: { width: 400, height: 300, channels: 4, background: '#0000' },
    })
      .png()
      .toBuffer()
    const site = await built({
      'src/articles/2026/11/a.md': story({ picture: '{ file: plan.png, alt: A plan }' }),
      'src/articles/2026/11/plan.png': png,
    })
    for (const ending of ['-400.avif', '-400.webp', '-400.jpg']) {
      const bytes = await print(site, ending)
      expect((await sharp(bytes).metadata()).hasAlpha).toBe(false)
      expect(await colourAt(bytes, 0.5, 0.5)).toEqual([255, 255, 255])
    }
  })

  it.each(['gif', 'webp', 'avif', 'png'] as const)('may be a %s', async (format) => {
    const bytes = await aPicture(40, 30).toFormat(format).toBuffer()
    const site = await built({
      'src/articles/2026/11/a.md': story({ picture: `{ file: small.${format}, alt: A }` }),
      [`src/articles/2026/11/small.${format}`]: bytes,
    })
    expect(await prints(site)).toContain('small-40.avif')
  })
})

describe('prints', () => {
  it('are the same bytes when they are made again, and each credit has its own', async () => {
    const jpeg = await aJpeg(700, 500)
    const site = await built(withLead(jpeg))
    const again = await built(withLead(jpeg))
    const named = await built(withLead(jpeg, '{ file: harbour.jpg, alt: A, credit: J. Roe }'))
    expect(await site.files()).toEqual(await again.files())
    for (const file of (await site.files()).filter((name) => name.startsWith('pictures/')))
      expect(await readFile(path.join(site.out, file))).toEqual(
        await readFile(path.join(again.out, file)),
      )
    const addresses = new Set((await site.files()).filter((file) => file.startsWith('pictures/')))
    expect((await named.files()).filter((file) => addresses.has(file))).toEqual([])
  })

  it('of stories that are not live are not made, nor served', async () => {
    const site = await smallSite({
      ...withLead(await aJpeg(400, 300)),
      'src/articles/2026/11/a.md': story({ picture: LEAD, embargo: '2027-01-01' }),
    })
    sites.push(site)
    await site.build()
    expect(await prints(site)).toEqual([])
    await expect(readdir(kept(site))).rejects.toThrow('ENOENT')
  })

  it('are kept: what is lost from the site is not made again', async () => {
    const site = await built(withLead(await aJpeg(700, 500)))
    const files = await keptFiles(site)
    const times = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs))
    await rm(site.out, { recursive: true })
    await rm(path.join(site.root, '.cache/press'), { recursive: true })
    await site.build()
    expect(await prints(site)).toHaveLength(files.length)
    expect(await keptFiles(site)).toEqual(files)
    expect(await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs))).toEqual(times)
  })

  it('are made again when what is kept is lost, cut short, altered or no file at all', async () => {
    const site = await built(withLead(await aJpeg(700, 500)))
    const before = await Promise.all(
      (await site.files()).map(async (file) => [file, await readFile(path.join(site.out, file))]),
    )
    const [first = '', second = '', third = ''] = await keptFiles(site)
    await truncate(first, 10)
    await rm(second)
    await writeFile(third, 'altered')
    await writeFile(`${third}.99999999.part`, 'half')
    await writeFile(path.join(kept(site), 'stray'), 'not a shelf')
    await rm(site.out, { recursive: true })
    await rm(path.join(site.root, '.cache/press'), { recursive: true })
    await site.build()
    const after = await Promise.all(
      (await site.files()).map(async (file) => [file, await readFile(path.join(site.out, file))]),
    )
    expect(after).toEqual(before)
    expect((await keptFiles(site)).filter((file) => file.endsWith('.part'))).toEqual([])
  })
})

it('cost a run that finds nothing changed no more than a look at each', async () => {
  const site = await built(withLead(await aJpeg(400, 300)))
  const [cache] = await readdir(path.join(site.root, '.cache/press'))
  const look = () => lookAtRelease(site.out, path.join(site.root, '.cache/press', cache ?? ''))
  expect(look()).toBe(true)
  const some = (await site.files()).find((file) => file.endsWith('.avif')) ?? ''
  await writeFile(path.join(site.out, some), 'altered')
  expect(look()).toBe(false)
})

describe('prints that no live story shows any more', () => {
  it('are thrown away once others are made, a month after they were', async () => {
    const site = await built(withLead(await aJpeg(400, 300)))
    const old = await keptFiles(site)
    const longAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000)
    for (const file of old.slice(1)) await utimes(file, longAgo, longAgo)
    await site.write({ 'src/articles/2026/11/harbour.jpg': await aJpeg(410, 300) })
    await site.build()
    const now = await keptFiles(site)
    expect(old.filter((file) => now.includes(file))).toEqual(old.slice(0, 1))
    expect(now.length).toBe(1 + (await prints(site)).length)
  })
})

describe('a run that is killed while it makes prints', () => {
  it('leaves nothing that the next run takes for a print, at whatever moment it dies', async () => {
    const files = {
      ...withLead(await aJpeg(900, 600)),
      'src/articles/2026/11/b.md': story({ picture: '{ file: pier.jpg, alt: A pier }' }),
      'src/articles/2026/11/pier.jpg': await aJpeg(800, 700),
    }
    const [killed, whole] = [await smallSite(files), await built(files)]
    sites.push(killed)
    let kills = 0
    for (const after of [1400, 1800, 2200, 2600, 3000]) {
      const run = await runBuild(['--root', killed.root, '--at', '2026-11-23T09:00Z'], {
        meanwhile: (child) => setTimeout(() => child.kill('SIGKILL'), after),
      })
      if (run.code === null) kills += 1
    }
    expect(kills).toBeGreaterThan(0)
    await killed.build()
    expect(await killed.files()).toEqual(await whole.files())
    for (const file of (await killed.files()).filter((name) => name.startsWith('pictures/')))
      expect(await readFile(path.join(killed.out, file))).toEqual(
        await readFile(path.join(whole.out, file)),
      )
    expect((await keptFiles(killed)).filter((file) => file.endsWith('.part'))).toEqual([])
  })
})

describe('a picture that no print can be made of', () => {
  const cases: readonly [string, string, () => Promise<Uint8Array>, string][] = [
    ['is cut short', 'a.jpg', async () => (await aJpeg(800, 600)).subarray(0, 3000), 'which is broken or cut short'],
    ['is a cut-off PNG', 'a.png', async () => (await aPicture(80, 60).png().toBuffer()).subarray(0, 500), 'which is broken or cut short'],
    ['is a PNG that is called a JPEG', 'a.jpg', () => aPicture(8, 6).png().toBuffer(), 'which is of the kind png in a file that ends in .jpg'],
    ['would fill the memory', 'a.png', async () => bomb(), 'which has 60000 × 60000 pixels'],
    ['moves', 'a.gif', async () => moving(), 'which moves'],
    ['is of another kind', 'a.jpg', async () => Buffer.from('%PDF-1.7'), 'whose size cannot be read'],
  ] // prettier-ignore

  it.each(cases)('%s: the story and the line are named', async (_title, name, make, found) => {
    const site = await smallSite({
      'src/articles/2026/11/a.md': story({}, `Text.\n\n![A](${name})`),
      [`src/articles/2026/11/${name}`]: await make(),
    })
    sites.push(site)
    const result = await site.build()
    expect(result.ok).toBe(false)
    const [problem, ...more] = result.ok ? [] : result.problems
    expect(more).toEqual([])
    expect(problem).toMatchObject({
      file: 'src/articles/2026/11/a.md',
      place: { line: 8, column: 6 },
    })
    expect(problem?.found).toContain(`the picture "${name}", ${found}`)
  })
})

/** The head of a PNG that claims to be huge (PNG 1.2, IHDR). */
function bomb(): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const size = Buffer.alloc(8)
  size.writeUInt32BE(60_000, 0)
  size.writeUInt32BE(60_000, 4)
  return Buffer.concat([head, size, Buffer.from('0802000000', 'hex'), Buffer.alloc(32)])
}

/** Two frames of one pixel (GIF89a). */
function moving(): Buffer {
  const frame = '2c0000000001000100000202440100'
  return Buffer.from(`47494638396101000100800000ff0000000000${frame}${frame}3b`, 'hex')
}
