// Standing pages: what a newsroom says of itself, outside the news.

import { z } from 'zod'
import { line } from './field-types.ts'
import type { Language } from './languages.ts'
import type { Body } from './story.ts'

export interface StandingPage {
  /** The name of its file, without a language; the last part of its address. */
  readonly name: string
  /** Of a version in another language than the site’s. */
  readonly language?: Language
  readonly headline: string
  readonly standfirst?: string
  readonly body: Body
}

/** The page that every site has: where there is no file for it, we write it. */
export const ABOUT = 'about'

/** `front` is the address of the front page in the language of the page. */
export function standingAddress(name: string, front = '/'): string {
  return `${front}${name}/`
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
