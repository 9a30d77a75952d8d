// Addresses: each belongs to one story, whatever the case of its letters.

import { compareText, type Problem } from '#lib/story/problem.ts'
import { addressOf } from '#lib/story/story.ts'
import type { Linkable } from './link-stories.ts'
import { fieldName, placeOf, type FieldPath } from './yaml-source.ts'

/** Two copies with one address, or an earlier address that is somebody's. */
export function sharedAddresses(stories: readonly Linkable[]): readonly Problem[] {
  if (!areAnyShared(stories)) return []
  const owners = new Map<string, Linkable>()
  const problems: Problem[] = []
  for (const claim of claimsOf(stories)) {
    const key = keyOf(claim.address)
    const owner = owners.get(key)
    if (owner === undefined) owners.set(key, claim.by)
    else problems.push(shared(claim, owner))
  }
  return problems
}

/** Told without looking for the places where the addresses are written. */
function areAnyShared(stories: readonly Linkable[]): boolean {
  const seen = new Set<string>()
  let claims = 0
  for (const { story } of stories) {
    for (const address of [addressOf(story.id), ...story.addresses]) seen.add(keyOf(address))
    claims += 1 + story.addresses.length
  }
  return seen.size < claims
}

function keyOf(address: string): string {
  return address.toLowerCase().replace(/\/?$/, '/')
}

interface Claim {
  readonly by: Linkable
  readonly address: string
  /** The field that claims it; none when the name of the file does. */
  readonly path?: FieldPath
}

/** In the order in which they hold: written slugs give way to none but names of files. */
function claimsOf(stories: readonly Linkable[]): readonly Claim[] {
  const now = stories.map((by): Claim => {
    const hasSlug = /^slug\s*:/m.test(by.matter.yaml)
    return { by, address: addressOf(by.story.id), ...(hasSlug && { path: ['slug'] }) }
  })
  const earlier = stories.flatMap((by) =>
    by.story.addresses.map((address, item): Claim => ({ by, address, path: ['addresses', item] })),
  )
  const byName = (claim: Claim) => Number(claim.path !== undefined)
  return [
    ...now.toSorted((a, b) => byName(a) - byName(b) || compareText(a.by.copy.file, b.by.copy.file)),
    ...earlier,
  ]
}

function shared({ by, address, path }: Claim, owner: Linkable): Problem {
  const { matter, copy } = by
  const where =
    path === undefined
      ? { file: copy.file }
      : { file: matter.file, place: placeOf(matter, path, 'value'), field: fieldName(path) }
  const holder =
    owner === by ? 'which this story has already' : `which ${owner.copy.file} has already`
  return {
    ...where,
    found: `the address ${address}, ${holder}`,
    expected: 'an address of its own for every story',
    mend: mendOf(path),
    source: path === undefined ? copy.text : matter.source,
  }
}

function mendOf(path: FieldPath | undefined): string {
  if (path === undefined)
    return 'rename one of the two files, or give one of them another "slug: …"'
  return path[0] === 'slug' ? 'write another slug' : 'remove it from one of the two'
}
