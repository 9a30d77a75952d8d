// The scripts of pages, each named by what it is made of.

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundle, hashOfSources } from './bundle.ts'

/** A script that is made only when its file is wanted. */
export interface Script {
  /** Where the site serves it: `/assets/broadsheet-1a2b3c4d5e6f.js`. */
  readonly address: string
  /** Changes whenever its bytes do. */
  readonly fingerprint: string
  readonly make: (place: string) => Promise<void>
}

/** The modules of `src/assets/scripts/<name>.ts` in the program's folder, with all that they import. */
export function scripts<N extends string>(
  program: string,
  names: readonly N[],
): Readonly<Record<N, Script>> {
  const folder = path.join(program, 'src/assets/scripts')
  const hash = hashOfSources(folder).digest('hex').slice(0, 12)
  const made = names.map((name): [string, Script] => {
    const address = `/assets/${name}-${hash}.js`
    return [
      name,
      {
        address,
        fingerprint: address,
        make: async (place) => {
          writeFileSync(place, await bundle(path.join(folder, `${name}.ts`)))
        },
      },
    ]
  })
  return Object.fromEntries(made) as Record<N, Script> // SAFETY: one for each name.
}
