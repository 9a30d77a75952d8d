// YAML as front matter and sidecars use it: YAML 1.2 core, no implicit dates, no anchors.

import yaml from 'js-yaml'
import { brokenYaml } from './broken-yaml.ts'
import { forbiddenYaml } from './forbidden-yaml.ts'
import type { RawFields, YamlSource } from './yaml-source.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import { bad, good, type Checked, type Problem } from '#lib/story/problem.ts'

/** Reads a YAML mapping; empty YAML is an empty mapping. */
export function readYaml(from: YamlSource): Checked<RawFields> {
  let value: unknown
  try {
    value = yaml.load(from.yaml, { schema: yaml.CORE_SCHEMA })
  } catch (error) {
    if (error instanceof yaml.YAMLException) return bad([brokenYaml(from, error)])
    throw error
  }
  const problems = forbiddenYaml(from, value)
  if (problems.length > 0) return bad(problems)
  if (value === undefined || value === null) return good({})
  return isRecord(value) ? good(value) : bad([notAMapping(from, value)])
}

function notAMapping(from: YamlSource, value: unknown): Problem {
  return {
    file: from.file,
    place: { line: from.firstLine, column: 1 },
    found: quoteValue(value),
    expected: 'fields, one "key: value" a line',
    mend: 'write the first field as "headline: …"; if the text of the story begins here, put a line of --- before it',
    source: from.source,
  }
}

function isRecord(value: unknown): value is RawFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
