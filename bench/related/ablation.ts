// node --import tsx bench/related/ablation.ts --corpus archive.jsonl
// What each idea of the engine gives, on an archive that says which stories belong together:
// one record a line, with `links` (ids that editors linked to) or else `labels` beside what the engine reads.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bytesOf } from '#lib/related/analysis-bytes.ts'
import { analysisOf, ANALYSIS_VERSION, type Analysis } from '#lib/related/analysis.ts'
import { everyStory } from '#lib/related/archive.ts'
import { byDate } from '#lib/related/given.ts'
import { archiveOver, loadArchive } from '#lib/related/load.ts'
import { neighbourFinder } from '#lib/related/neighbours.ts'
import { passagesIn, topicIn, packedTerm, weightIn } from '#lib/related/packed-terms.ts'
import type { RelatedRecord } from '#lib/related/record.ts'
import { createRelatedIndex } from '#lib/related/related-index.ts'
import { AS_THEY_ARE, rerankings } from './rerankings.ts'

const K = 4

type Line = Omit<RelatedRecord, 'date'> &
  Readonly<{ date?: string; links?: string[]; labels?: string[] }>

/** The engine with one idea taken away: from what it reads, or from what it makes of a story. */
const WITHOUT: Readonly<
  Record<
    string,
    {
      record?: (r: RelatedRecord) => RelatedRecord
      analysis?: (a: Analysis, r: RelatedRecord) => Analysis
    }
  >
> = {
  'nothing: the engine as it is': {},
  'nearness in time': { record: (r) => ({ ...r, date: undefined }) },
  tags: { record: (r) => ({ ...r, tags: [] }) },
  standfirsts: { record: (r) => ({ ...r, standfirst: undefined }) },
  'headlines as a field: read as the first paragraph': {
    record: (r) => ({ ...r, title: '', body: `${r.title}.\n\n${r.body}` }),
  },
  'headlines spoken of': {
    analysis: repacked((packed) => packedTerm(weightIn(packed), 0, passagesIn(packed))),
  },
  'one passage: spoken of anywhere': {
    analysis: repacked((packed) =>
      packedTerm(weightIn(packed), topicIn(packed), passagesIn(packed) === 0 ? 0 : 1),
    ),
  },
  'backing of headline terms by the text': { analysis: withSureTopics },
  'pairs of words': { record: (r) => ({ ...r, ...wordsApart(r) }) },
  'stemming and stop words': { record: (r) => ({ ...r, lang: 'xx' }) },
  'all of it but single words and their rarity': {
    record: (r) => ({
      id: r.id,
      lang: r.lang,
      title: '',
      body: wordsApart(r).title + wordsApart(r).body,
    }),
  },
}

const { values } = parseArgs({ options: { corpus: { type: 'string' } } })
const lines = readFileSync(values.corpus ?? '', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line)
const records = lines.map(({ date, links: _links, labels: _labels, ...record }): RelatedRecord => {
  const { id, title, body, standfirst, tags, lang } = record
  return { id, title, body, standfirst, tags, lang, date: date ? Date.parse(date) : undefined }
})
const related = relatedByEditors(lines)

const builder = createRelatedIndex()
records.forEach(builder.add)
const shown = builder.finalize()
const reordered = rerankingsOf(records, analysisOf)
console.table([
  {
    'as shown': 'over the threshold, one of each near-duplicate',
    ...scores(new Map(records.map(({ id }) => [id, shown.related(id, K).map((pick) => pick.id)]))),
  },
])

// From here on the bare lists, as a threshold set for the whole engine says nothing of a part of it.
console.table(
  Object.entries(WITHOUT).map(([without, { record, analysis }]) => {
    const read = record ? records.map(record) : records
    const analysed = (r: RelatedRecord) => (analysis ? analysis(analysisOf(r), r) : analysisOf(r))
    return { without, ...scores(rerankingsOf(read, analysed)[AS_THEY_ARE]) }
  }),
)
console.table(
  Object.entries(reordered).map(([reranked, picks]) => ({
    'reordered by': reranked,
    ...scores(picks),
  })),
)

/** The engine's lists, whatever their scores, and reordered. */
function rerankingsOf(read: readonly RelatedRecord[], analysed: (r: RelatedRecord) => Analysis) {
  const bytes = new Map(read.map((r) => [r.id, bytesOf(analysed(r), ANALYSIS_VERSION)]))
  const given = read.map(({ id, date }) => ({ id, analysis: id, date })).sort(byDate)
  const archive = archiveOver(loadArchive(given, (id) => bytes.get(id)))
  const ids = given.map(({ id }) => id)
  return rerankings(ids, neighbourFinder(archive, 0)(everyStory(archive)), K)
}

function repacked(change: (packed: number) => number): (analysis: Analysis) => Analysis {
  return (analysis) => ({
    ...analysis,
    terms: analysis.terms.map((number, n) => (n % 2 === 0 ? number : change(number))),
  })
}

/** Every term of the headline in full, whether the text takes it up or not. */
function withSureTopics(analysis: Analysis, { title, lang }: RelatedRecord): Analysis {
  const ofHeadline = analysisOf({ title, body: '', lang: lang ?? analysis.lang }).terms
  const topics = new Set(ofHeadline.filter((_, n) => n % 2 === 0))
  return {
    ...analysis,
    terms: analysis.terms.map((number, n) =>
      n % 2 === 1 && topics.has(analysis.terms[n - 1] ?? 0)
        ? packedTerm(weightIn(number), 255, passagesIn(number))
        : number,
    ),
  }
}

/** A full stop after every word leaves no pairs. */
function wordsApart({ title, standfirst = '', body }: RelatedRecord) {
  const apart = (text: string) => text.replace(/[ -]+/g, ' . ')
  return { title: apart(title), standfirst: apart(standfirst), body: apart(body) }
}

function relatedByEditors(stories: readonly Line[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sets = new Map(stories.map(({ id }) => [id, new Set<string>()]))
  const byLabel = new Map<string, string[]>()
  const hasLinks = stories.some(({ links = [] }) => links.length > 0)
  for (const { id, links = [], labels = [] } of stories) {
    for (const other of links) {
      if (other === id || !sets.has(other)) continue
      sets.get(id)?.add(other)
      sets.get(other)?.add(id)
    }
    for (const label of hasLinks ? [] : labels)
      byLabel.set(label, [...(byLabel.get(label) ?? []), id])
  }
  for (const mates of byLabel.values()) {
    for (const id of mates) for (const mate of mates) if (mate !== id) sets.get(id)?.add(mate)
  }
  return sets
}

/** Pc@4, hits among the first four over as many as there could be, for all queries and for two halves of them. */
function scores(picks: ReadonlyMap<string, readonly string[]> = new Map()) {
  const halves = { all: [0, 0], dev: [0, 0], test: [0, 0] } satisfies Record<
    string,
    [number, number]
  >
  for (const [id, mates] of related) {
    if (mates.size === 0) continue
    const hits = (picks.get(id) ?? []).slice(0, K).filter((pick) => mates.has(pick)).length
    const digit = Number.parseInt(createHash('sha1').update(id).digest('hex').charAt(0), 16)
    for (const half of [halves.all, digit % 2 === 0 ? halves.dev : halves.test]) {
      half[0] = (half[0] ?? 0) + hits / Math.min(K, mates.size)
      half[1] = (half[1] ?? 0) + 1
    }
  }
  const mean = ([sum = 0, count = 1]: readonly number[]) => (sum / count).toFixed(3)
  return { all: mean(halves.all), dev: mean(halves.dev), test: mean(halves.test) }
}
