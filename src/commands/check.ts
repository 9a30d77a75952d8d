// npm run check: every check there is, one after the other; all of them run, and any failure fails.

import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

/** In the order in which a mistake is cheapest to find. Each is a command of a pinned package. */
const STEPS = {
  format: ['prettier', '--check', '.'],
  types: ['tsc'],
  scripts: ['tsc', '-p', 'src/assets/scripts'],
  worker: ['tsc', '-p', 'src/assets/service-worker'],
  lint: ['oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
  unused: ['knip'],
  styles: ['stylelint', 'src/**/*.css'],
  docs: ['node', '--import', 'tsx', 'src/commands/docs.ts', '--check'],
  tests: ['vitest', 'run'],
  build: ['node', 'src/commands/run.js', 'build'],
  html: ['html-validate', 'dist/**/*.html'],
  site: ['node', '--import', 'tsx', 'src/commands/check-site.ts', 'dist'],
} as const satisfies Readonly<Record<string, readonly string[]>>

process.exitCode = main(process.argv.slice(2))

function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { skip: { type: 'string', multiple: true, default: [] } },
  })
  const failed = Object.entries(STEPS)
    .filter(([name]) => !values.skip.includes(name))
    .filter(([name, command]) => !passes(name, command))
    .map(([name]) => name)
  console.log(failed.length === 0 ? 'Every check passed.' : `Failed: ${failed.join(', ')}`)
  return failed.length === 0 ? 0 : 1
}

/** Runs a step; what it prints is shown only when it fails, except for the tests, which take long. */
function passes(name: string, [command = '', ...args]: readonly string[]): boolean {
  const quiet = name !== 'tests'
  const run = spawnSync(command, args, {
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  console.log(`${run.status === 0 ? 'passed' : 'FAILED'}  ${name}`)
  if (run.status === 0) return true
  console.log(quiet ? `${run.stdout}${run.stderr}` : '')
  if (run.error) console.log(run.error.message)
  return false
}
