// An archive in which every story has a picture of its own, and the same one without pictures.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

export interface Archive {
  readonly root: string
  /** A story that may be edited. */
  readonly story: string
}

export interface Size {
  readonly stories: number
  /** Of each picture, in pixels. */
  readonly width: number
  readonly height: number
}

const SITE = `export default {
  name: 'The Illustrated', tagline: 'A picture each', description: 'A paper for a bench.',
  url: 'https://illustrated.example', language: 'en', zone: 'Europe/London',
  zoneLabels: { '+00:00': 'GMT', '+01:00': 'BST' }, defaultSection: 'world',
  publisher: { name: 'The Illustrated', email: 'desk@illustrated.example' },
  search: false, outputs: { socialCards: 'none' },
}`

/** Writes the archive into a folder of its own, anew. */
export async function writeArchive(
  root: string,
  { stories, width, height }: Size,
  illustrated: boolean,
): Promise<Archive> {
  rmSync(root, { recursive: true, force: true })
  write(root, '_data/site.ts', SITE)
  write(root, '_data/sections.ts', `export default [{ id: 'world', name: 'World' }]`)
  const clouds = illustrated ? await cloudsOf(width, height) : undefined
  for (let index = 0; index < stories; index += 1) {
    const folder = `src/articles/2026/${String(1 + (index % 10)).padStart(2, '0')}`
    write(root, `${folder}/story-${index}.md`, storyText(index, illustrated))
    if (clouds) write(root, `${folder}/picture-${index}.jpg`, await pictureOf(clouds, index))
  }
  return { root, story: path.join(root, 'src/articles/2026/01/story-0.md') }
}

function storyText(index: number, illustrated: boolean): string {
  const day = String(1 + (index % 28)).padStart(2, '0')
  const month = String(1 + (index % 10)).padStart(2, '0')
  const picture = illustrated
    ? `picture: { file: picture-${index}.jpg, alt: Clouds, credit: Bench }\n`
    : ''
  return `---\nheadline: Story number ${index}\npublished: 2026-${month}-${day} 09:00\n${picture}---\n\nClouds over the harbour, for the ${index}th time.\n`
}

/** Something like a sky: a photograph to an encoder. */
function cloudsOf(width: number, height: number): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <filter id="f"><feTurbulence type="fractalNoise" baseFrequency="0.006" numOctaves="6" seed="7"/></filter>
    <rect width="100%" height="100%" fill="#357"/><rect width="100%" height="100%" filter="url(#f)"/></svg>`
  return sharp(Buffer.from(drawing)).flatten({ background: '#fff' }).png().toBuffer()
}

/** Clouds in a colour and with a number of their own. */
async function pictureOf(clouds: Buffer, index: number): Promise<Buffer> {
  const [across, down] = [4 + (index % 40), 4 + (Math.floor(index / 40) % 30)]
  const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}"><rect width="100%" height="100%" fill="#fff"/></svg>`
  return sharp(clouds)
    .modulate({ hue: index % 360 })
    .composite([{ input: Buffer.from(mark), top: 1, left: 1 }])
    .jpeg({ quality: 85 })
    .toBuffer()
}

function write(root: string, file: string, content: string | Uint8Array): void {
  const place = path.join(root, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, content)
}
