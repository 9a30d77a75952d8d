// The font files of a release: the letters of one set, cut from a package's font. Cutting takes a
// tenth of a second each, so a file is named by what it is cut from and how, and cut once.

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { digestOf } from '#lib/cache/digest.ts'
import { writeWhole } from '#lib/cache/write-whole.ts'
import { charactersOf, type CharacterSet } from './characters.ts'
import { FACES, type Face } from './typefaces.ts'

export interface FontFile {
  readonly face: Face
  readonly characters: CharacterSet
  /** Where the site serves it: `/assets/text-latin-1a2b3c4d5e6f.woff2`. */
  readonly address: string
  /** Writes the file. */
  readonly make: (place: string) => Promise<void>
}

const packages = createRequire(import.meta.url)

/** Every font file, in the order of the table; two faces may share one. `cache` keeps what was cut. */
export function fontFiles(cache: string): readonly FontFile[] {
  return Object.entries(FACES).flatMap(([name, face]: [string, Face]) =>
    setsOf(face).map(([characters, source]): FontFile => {
      const order = { face, characters, source: readFileSync(packages.resolve(source)) }
      const file = `${shared(name)}-${characters}-${digestOf(recipe(order)).slice(0, 12)}.woff2`
      return {
        face,
        characters,
        address: `/assets/${file}`,
        make: async (place) => {
          const kept = path.join(cache, file)
          if (!existsSync(kept)) writeWhole(kept, await cutFont(order, 'woff2'))
          writeWhole(place, readFileSync(kept))
        },
      }
    }),
  )
}

export interface CuttingOrder {
  readonly face: Face
  readonly characters: CharacterSet
  /** The font as the package has it. */
  readonly source: Uint8Array
}

/** The name table keeps who made the font and under which licence, as the licence asks. */
const COPYRIGHT_AND_LICENCE = [0, 13, 14]

export async function cutFont(
  { face, characters, source }: CuttingOrder,
  targetFormat: 'woff2' | 'truetype',
): Promise<Uint8Array> {
  // Loading it takes longer than a run that has nothing to cut.
  const { default: subsetFont } = await import('subset-font')
  return subsetFont(source, charactersOf(characters), {
    targetFormat,
    variationAxes: face.axes,
    keepFeatures: face.features,
    preserveNameIds: COPYRIGHT_AND_LICENCE,
    noHinting: true,
  })
}

/** All that the bytes depend on. */
function recipe({ face, characters, source }: CuttingOrder): string {
  const { axes, features } = face
  const cutter = readFileSync(packages.resolve('subset-font/package.json'))
  return JSON.stringify([
    digestOf(cutter),
    digestOf(source),
    charactersOf(characters),
    axes,
    features,
  ])
}

function setsOf({ sources }: Face): readonly [CharacterSet, string][] {
  // SAFETY: the type of `sources` has these keys alone.
  return Object.entries(sources) as [CharacterSet, string][]
}

/** Text and display share their files in scripts with one face for both. */
function shared(name: string): string {
  return name.replace(/^(?:hebrew|arabic).*/, 'serif')
}
