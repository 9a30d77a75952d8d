// npm run build: copy in, a finished site out.

import path from 'node:path'
import { buildSite } from '#lib/eleventy/build-site.ts'
import { releaseReport } from '#lib/press/release-report.ts'
import { english } from '#lib/story/languages/en.ts'
import { readerMoment } from '#lib/story/dates.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import type { Problem } from '#lib/story/problem.ts'
import { profiled } from './profile.ts'
import { seconds, showProgress, timesInWords } from './show-progress.ts'
import { readArguments, USAGE, type BuildArguments } from './arguments.ts'

process.exitCode = await main(process.argv.slice(2)).catch(refusedBySystem)

/** 0 when the site was built, 1 when copy or data has problems, 2 when the command line has. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE)
    return 0
  }
  const read = readArguments(args, process.cwd(), Date.now())
  if (!read.ok) {
    console.error(`${read.message}\n\n${USAGE}`)
    return 2
  }
  return read.value.explain === undefined
    ? build(read.value)
    : explain(read.value.explain, read.value)
}

async function build(order: BuildArguments): Promise<number> {
  const { root, out, at, forReaders, profile, verify = false } = order
  const progress = showProgress(process.stderr, () => performance.now())
  const work = () =>
    buildSite({
      root,
      out,
      at,
      forReaders,
      verify,
      audience: 'public',
      watch: progress,
      waiting: (pid) => {
        console.error(`Waiting for another run (process ${pid}) that builds the same site.`)
      },
    })
  const built = await (profile
    ? profiled(path.join(root, '.cache/build.cpuprofile'), work)
    : work())
  const times = progress.end()
  if (!built.ok) return complain(built.problems)
  const { clock, stories, pages, heldBack, release, read, parsed, memory } = built.value
  console.log(
    [
      `Edition of ${readerMoment(at, clock, english)}: ${count(stories, 'story', 'stories')}, ${count(pages, 'page', 'pages')}, in ${path.relative(process.cwd(), out) || '.'}`,
      releaseReport(release),
      ...heldBack,
      `Took ${inWords(times)}, and ${Math.round(memory / 1024)} MB at most; ${count(read, 'copy', 'copies')}, ${parsed} of them parsed.`,
      ...(profile
        ? times.map(({ stage, milliseconds }) => `  ${stage.padEnd(8)} ${seconds(milliseconds)}`)
        : []),
    ].join('\n'),
  )
  return 0
}

function inWords(times: ReturnType<ReturnType<typeof showProgress>['end']>): string {
  const all = seconds(times.reduce((sum, { milliseconds }) => sum + milliseconds, 0))
  const parts = timesInWords(times)
  return parts === '' ? all : `${all} (${parts})`
}

async function explain(slug: string, { root, at }: BuildArguments): Promise<number> {
  const { readNewsroom } = await import('#lib/copy/read-newsroom.ts')
  const { explainStory, storiesNamed, unknownStory } = await import('#lib/edition/explain.ts')
  const newsroom = await readNewsroom(root)
  if (!newsroom.ok) return complain(newsroom.problems)
  const { site, stories } = newsroom.value
  const meant = storiesNamed(slug, stories)
  if (meant.length === 0) {
    console.error(unknownStory(slug, stories))
    return 2
  }
  console.log(meant.flatMap((story) => explainStory(story, site, at)).join('\n'))
  return 0
}

function complain(problems: readonly Problem[]): number {
  console.error(problems.map(printProblem).join('\n\n'))
  console.error(
    `\n${count(problems.length, 'problem', 'problems')}. Nothing was built; the last good site is untouched.`,
  )
  return 1
}

/** A full disk or a folder that may not be written is no bug: the system's own words say enough. */
function refusedBySystem(error: unknown): number {
  if (!(error instanceof Error && 'syscall' in error)) throw error
  console.error(`${error.message}\n\nNothing was built; the last good site is untouched.`)
  return 1
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
