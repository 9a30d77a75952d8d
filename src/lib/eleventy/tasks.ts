// What a build has its hands do: processes that read copy and print pages beside it.

import type { Errand } from '#lib/copy/copy-keep.ts'
import type { Looked } from '#lib/copy/kept-copy.ts'
import type { KeptSource } from '#lib/copy/keep-source.ts'
import type { Audience } from '#lib/edition/gate.ts'
import type { ToldLine, ToldRelated } from '#lib/edition/kin.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { Inspected } from '#lib/press/inspect-printed.ts'
import type { Moment } from '#lib/story/dates.ts'
import type { FrontLayout } from '#lib/story/front.ts'
import type { Ledger } from '#lib/story/ledger.ts'
import type { StandingPage } from '#lib/story/standing.ts'

/** Where a site lies, and what is kept of its copy. */
interface Desk {
  readonly root: string
  /** Folder of the keep. */
  readonly keep: string
  /** Version of the program. */
  readonly program: string
}

/** Read copy, and put it on a shelf of the hand's own. */
export interface ReadTask extends Desk {
  readonly kind: 'read'
  readonly shelf: number
  readonly pictures: readonly (readonly [string, NonNullable<Looked>])[]
  readonly errands: readonly Errand[]
}

/** Compose the edition from what is kept of the copy, to print from. */
export interface ComposeTask extends Desk {
  readonly kind: 'compose'
  readonly at: Moment
  readonly audience: Audience
  readonly front?: FrontLayout
  readonly standing: readonly StandingPage[]
  readonly ledger?: Ledger
  readonly lines: readonly ToldLine[]
  /** Of the pictures in feeds, in bytes, by address. */
  readonly sizes: ReadonlyMap<string, number>
  readonly frame: Frame
}

/** Print some pages of that edition, by their places in the order of all its pages. */
export interface PrintTask {
  readonly kind: 'print'
  readonly pages: readonly number[]
  /** Of the stories among them. */
  readonly related: readonly ToldRelated[]
  readonly folder: string
  /** A second tree that every file is linked into. */
  readonly twin?: string
}

export type Task = ReadTask | ComposeTask | PrintTask

export interface AnswerTo {
  readonly read: readonly KeptSource[]
  /** How many pages the edition has, for both sides must have the same. */
  readonly compose: number
  /** What each page became, by its file. */
  readonly print: readonly (readonly [string, Inspected])[]
}

/** What a hand sends back. */
export type Answer =
  | {
      readonly ok: true
      readonly value: AnswerTo[Task['kind']]
      /** The most memory that the hand has held so far, in KiB. */
      readonly memory: number
    }
  | { readonly ok: false; readonly message: string; readonly isDamaged: boolean }
