// Everything that must hold of a built site.

import { byPlace, type Problem } from '#lib/story/problem.ts'
import { readBuiltSite, type BuiltSite } from './built-site.ts'
import { checkAgreement } from './check-agreement.ts'
import { checkBudgets } from './check-budgets.ts'
import { checkEmbeds } from './check-embeds.ts'
import { checkFeed } from './check-feed.ts'
import { checkHandlers } from './check-handlers.ts'
import { checkFeedLinks } from './check-feed-links.ts'
import { checkFeedPictures } from './check-feed-pictures.ts'
import { checkJsonLd } from './check-json-ld.ts'
import { checkLanguages } from './check-languages.ts'
import { checkLinks } from './check-links.ts'
import { checkLite } from './check-lite.ts'
import { checkOrigins } from './check-origins.ts'
import { checkOrphans } from './check-orphans.ts'
import { checkPictureFiles } from './check-picture-files.ts'
import { checkPictures } from './check-pictures.ts'
import { checkPolicies } from './check-policies.ts'
import { checkOpml, checkRobots } from './check-robots.ts'
import { checkSitemap } from './check-sitemap.ts'
import { checkSitemapDates } from './check-sitemap-dates.ts'
import { checkTwins } from './check-twins.ts'
import { checkWithdrawn } from './check-withdrawn.ts'

const CHECKS: readonly ((site: BuiltSite, origin: string) => readonly Problem[])[] = [
  checkLinks,
  checkLanguages,
  checkOrphans,
  checkOrigins,
  checkEmbeds,
  checkPictures,
  checkPictureFiles,
  checkHandlers,
  checkSitemap,
  checkSitemapDates,
  checkRobots,
  checkFeed,
  checkFeedLinks,
  checkFeedPictures,
  checkOpml,
  checkJsonLd,
  checkTwins,
  checkPolicies,
  checkBudgets,
  checkLite,
  checkWithdrawn,
  checkAgreement,
]

/** All findings, in the order of files and places. `origin` is the scheme and host of the site. */
export function checkSite(folder: string, origin: string): readonly Problem[] {
  const site = readBuiltSite(folder)
  return CHECKS.flatMap((check) => check(site, origin)).toSorted(byPlace)
}
