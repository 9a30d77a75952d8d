// npm run related -- --corpus stories.jsonl --out picks.json [--k 4]
// Runs the engine of the build over an archive in a file, to look at its picks or to score them.

import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { analyse } from '#lib/related/analysis.ts'
import { chooseRelated } from '#lib/related/choose-related.ts'
import { relate } from '#lib/related/relate.ts'

const CorpusLine = z.object({
  id: z.string(),
  title: z.string(),
  standfirst: z.string().nullish(),
  body: z.string(),
  date: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  lang: z.string().nullish(),
  storyline: z.string().nullish(),
})

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    out: { type: 'string' },
    k: { type: 'string', default: '4' },
  },
})
if (!values.corpus || !values.out) {
  console.error('Usage: npm run related -- --corpus stories.jsonl --out picks.json [--k 4]')
  process.exit(2)
}

const lines = readFileSync(values.corpus, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
const records = lines.map((line) => {
  const { date, standfirst, tags, lang, storyline, ...rest } = CorpusLine.parse(JSON.parse(line))
  const moment = date ? Date.parse(date) : NaN
  return {
    ...rest,
    standfirst: standfirst ?? undefined,
    tags: tags ?? undefined,
    lang: lang ?? undefined,
    storyline: storyline ?? undefined,
    date: Number.isNaN(moment) ? undefined : moment,
  }
})

const analyses = new Map(records.map(({ id, date: _date, ...text }) => [id, analyse(text)]))
const index = await relate({
  stories: records.map(({ id, date }) => ({ id, analysis: id, date })),
  analysisOf: (id) => analyses.get(id),
  threads: availableParallelism(),
})
const storylines = index.storylines()
const k = Number(values.k)

const picks = records.map(({ id }) => {
  const line = storylines.of(id)
  const chosen = chooseRelated({
    id,
    k,
    machinePicks: index.related(id, k),
    duplicatesOf: index.duplicatesOf,
    ...(line?.kind === 'given'
      ? { storyline: { name: line.name, mates: line.members.toReversed() } }
      : {}),
  })
  return [id, chosen.map((pick) => pick.id)]
})
writeFileSync(values.out, `${JSON.stringify(Object.fromEntries(picks), null, 1)}\n`)
