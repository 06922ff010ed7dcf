/** npm run bench -- NAME [--stored N] [--clients N] [--seconds N] [--rounds N] [--rate N] [--data DIR]: prints one JSON line last. */
import { parseArgs } from 'node:util'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { benchCallFigures } from '../bench/call-figures.ts'
import { benchLifecycle } from '../bench/lifecycle.ts'
import { benchLists } from '../bench/lists.ts'
import { benchSearch } from '../bench/search.ts'
import { benchCalls } from '../bench/calls.ts'
import { benchPop } from '../bench/pop.ts'
import { benchTriggers } from '../bench/triggers.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true, options: { stored: { type: 'string' }, clients: { type: 'string' }, seconds: { type: 'string' }, rounds: { type: 'string' }, data: { type: 'string' }, rate: { type: 'string' } },
})
const number = (name: 'stored' | 'clients' | 'seconds' | 'rounds' | 'rate', otherwise: number) => Number(values[name] ?? otherwise)
const benches = { lifecycle: benchLifecycle, lists: benchLists, search: benchSearch, triggers: benchTriggers, calls: benchCalls, 'call-figures': benchCallFigures, pop: benchPop }
const name = positionals[0]
if (name !== 'lifecycle' && name !== 'lists' && name !== 'search' && name !== 'triggers' && name !== 'calls' && name !== 'call-figures' && name !== 'pop') {
  console.error(`Which bench? ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}
// What is stored are tickets; of the search entries, of the figures calls.
const stored = number('stored', name === 'search' ? 30_000 : 1_000_000)
const folder = resolve(values.data ?? `.data/bench-${name === 'search' || name === 'call-figures' || name === 'pop' ? `${name}-` : ''}${stored}`)
mkdirSync(folder, { recursive: true })
const options = { folder, stored, clients: number('clients', name === 'search' ? 20 : name === 'pop' ? 300 : 16), seconds: number('seconds', 20), rounds: number('rounds', 3), rate: number('rate', 5) }
const say = (line: string) => console.error(line)

console.log(JSON.stringify(await benches[name](options, say)))
