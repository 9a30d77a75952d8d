// One contender on one size, in a process of its own so that its memory is its own: prints one line of JSON.

import { contenders } from './contenders.ts'
import { generatedStories } from './generated-stories.ts'

const [name = '', count = ''] = process.argv.slice(2)
const contender = contenders[name]
if (!contender)
  throw new Error(`No contender "${name}": there are ${Object.keys(contenders).join(', ')}.`)
const measured = await contender(generatedStories(Number(count)))
const { user, system } = process.cpuUsage()
console.log(
  JSON.stringify({
    ...measured,
    cpu: (user + system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
