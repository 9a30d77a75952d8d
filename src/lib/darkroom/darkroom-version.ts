// Which version of recipe and libraries the prints are made by; other versions have other addresses.

import { digestOf } from '#lib/cache/digest.ts'
import { versionOf } from '#lib/cache/library-versions.ts'
import * as recipe from '#lib/pictures/recipe.ts'
import { compareText } from '#lib/story/problem.ts'

let known: string | undefined

/** A digest of the recipe and of the libraries that decode and encode. */
export function darkroomVersion(): string {
  known ??= digestOf(JSON.stringify([DARKROOM, RECIPE, LIBRARIES.map(versionOf)]))
  return known
}

/** Counted up when code in this folder makes other bytes of the same picture. */
const DARKROOM = 1

/** In an order of its own: loaders do not agree in which they give what a module exports. */
const RECIPE = Object.entries(recipe).toSorted(([a], [b]) => compareText(a, b))

const LIBRARIES = ['sharp', '@11ty/eleventy-img'] as const
