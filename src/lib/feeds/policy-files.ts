// The files that print a newsroom's policies; each is there only if its policy is.

import type { Edition } from '#lib/edition/edition.ts'
import type { Policies } from '#lib/story/policies.ts'
import { securityExpiry } from '#lib/story/security-expiry.ts'
import type { Site } from '#lib/story/site.ts'

/** A policy that is a text file of lines. */
export interface PolicyText {
  readonly address: string
  readonly lines: readonly string[]
}

/** TDM Reservation Protocol (W3C Community Group, 2024): the rules of a site, path by path. */
export type TdmRules = NonNullable<Policies['tdm']>

export interface RslProps extends NonNullable<Policies['rsl']> {
  readonly holder: string
}

export const TDM_ADDRESS = '/.well-known/tdmrep.json'
export const LICENCE_ADDRESS = '/license.xml'

export function policyTexts({ site, at }: Pick<Edition, 'site' | 'at'>): readonly PolicyText[] {
  const { trust, security, ads } = site.policies ?? {}
  const isVoid = at >= (securityExpiry(site) ?? Number.POSITIVE_INFINITY)
  return [
    ...(trust ? [{ address: '/trust.txt', lines: trustLines(trust) }] : []),
    ...(security && !isVoid
      ? [{ address: SECURITY, lines: securityLines(security, site.origin) }]
      : []),
    ...(ads ? [{ address: '/ads.txt', lines: adsLines(ads) }] : []),
  ]
}

export function rslOf({ policies, publisher }: Site): RslProps | undefined {
  return policies?.rsl && { ...policies.rsl, holder: publisher.name }
}

const SECURITY = '/.well-known/security.txt'

/** JournalList, "trust.txt": a name, an equals sign and a value on each line. */
function trustLines({
  datatrainingallowed: training,
  ...lists
}: NonNullable<Policies['trust']>): readonly string[] {
  return [
    ...Object.entries(lists).flatMap(([name, values]) => values.map((value) => `${name}=${value}`)),
    ...(training === undefined ? [] : [`datatrainingallowed=${training ? 'yes' : 'no'}`]),
  ]
}

/** RFC 9116: `Contact` in the order of preference, one `Expires`. */
function securityLines(
  { contact, expires, preferredLanguages, ...lists }: NonNullable<Policies['security']>,
  origin: string,
): readonly string[] {
  const { acknowledgments, encryption, hiring, policy } = lists
  const fields: readonly (readonly [string, readonly string[]])[] = [
    ['Contact', contact],
    ['Expires', [expires]],
    ['Encryption', encryption],
    ['Acknowledgments', acknowledgments],
    ['Preferred-Languages', preferredLanguages.length > 0 ? [preferredLanguages.join(', ')] : []],
    ['Canonical', [`${origin}${SECURITY}`]],
    ['Policy', policy],
    ['Hiring', hiring],
  ]
  return fields.flatMap(([name, values]) => values.map((value) => `${name}: ${value}`))
}

/** IAB Tech Lab, "ads.txt" 1.1: domain, account, relationship and certification authority. */
function adsLines(records: NonNullable<Policies['ads']>): readonly string[] {
  return records.map(({ domain, account, relationship, certification }) =>
    [domain, account, relationship, ...(certification === undefined ? [] : [certification])].join(
      ', ',
    ),
  )
}
