// Which version of recipe and libraries the prints are made by; other versions have other addresses.

import { digestOf } from '#lib/cache/digest.ts'
import { versionOf } from '#lib/cache/library-versions.ts'
import * as recipe from '#lib/pictures/recipe.ts'

let known: string | undefined

/** A digest of the recipe and of the libraries that decode and encode. */
export function darkroomVersion(): string {
  known ??= digestOf(JSON.stringify([DARKROOM, recipe, LIBRARIES.map(versionOf)]))
  return known
}

/** Counted up when code in this folder makes other bytes of the same picture. */
const DARKROOM = 1

const LIBRARIES = ['sharp', '@11ty/eleventy-img'] as const
