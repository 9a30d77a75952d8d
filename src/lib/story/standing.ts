// Standing pages: what a newsroom says of itself, outside the news.

import { z } from 'zod'
import { line } from './field-types.ts'
import type { Body } from './story.ts'

export interface StandingPage {
  /** Its address without the slashes: the name of its file. */
  readonly name: string
  readonly headline: string
  readonly standfirst?: string
  readonly body: Body
}

/** The page that every site has: where there is no file for it, we write it. */
export const ABOUT = 'about'

export function standingAddress(name: string): string {
  return `/${name}/`
}

/** The page on what happens to mistakes. */
export const CORRECTIONS_POLICY = 'corrections-policy'

/** Front matter of a standing page. */
export const standingSchema = z
  .strictObject({
    headline: line.meta({ description: 'The headline. Required.' }),
    standfirst: line.optional().meta({ description: 'A sentence or two under it. Default: none.' }),
  })
  .meta({ title: 'a page' })
