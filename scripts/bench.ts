/** npm run bench -- NAME [--stored N] [--clients N] [--seconds N] [--rounds N] [--rate N] [--data DIR]: prints one JSON line last. */
import { parseArgs } from 'node:util'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { benchAssessment } from '../bench/assessment.ts'
import { benchCallFigures } from '../bench/call-figures.ts'
import { benchLifecycle } from '../bench/lifecycle.ts'
import { benchLists } from '../bench/lists.ts'
import { benchSearch } from '../bench/search.ts'
import { benchCalls } from '../bench/calls.ts'
import { benchPop } from '../bench/pop.ts'
import { benchTriggers } from '../bench/triggers.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { stored: { type: 'string' }, clients: { type: 'string' }, seconds: { type: 'string' }, rounds: { type: 'string' }, rate: { type: 'string' }, data: { type: 'string' } },
})
type Options = Parameters<typeof benchPop>[0]
type Bench = { run: (options: Options, say: (line: string) => void) => Promise<Record<string, unknown>>; /** how many, where not asked for: tickets, or what `of` says */ stored?: number; of?: string; clients?: number }
const benches: Record<string, Bench> = {
  lifecycle: { run: benchLifecycle }, lists: { run: benchLists }, triggers: { run: benchTriggers }, calls: { run: benchCalls },
  search: { run: benchSearch, stored: 30_000, of: 'entries', clients: 20 },
  assessment: { run: benchAssessment, stored: 600_000, of: 'a month’s tickets' },
  'call-figures': { run: benchCallFigures, of: 'calls' },
  pop: { run: benchPop, of: 'calls', clients: 300 },
}
const bench = benches[positionals[0] ?? '']
if (!bench) {
  console.error(`Which bench? ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}
const number = (name: 'stored' | 'clients' | 'seconds' | 'rounds' | 'rate', otherwise: number) => Number(values[name] ?? otherwise)
const stored = number('stored', bench.stored ?? 1_000_000)
const folder = resolve(values.data ?? `.data/bench-${bench.of ? `${positionals[0]}-` : ''}${stored}`)
mkdirSync(folder, { recursive: true })
const options = { folder, stored, clients: number('clients', bench.clients ?? 16), seconds: number('seconds', 20), rounds: number('rounds', 3), rate: number('rate', 5) }
const say = (line: string) => console.error(line)

console.log(JSON.stringify(await bench.run(options, say)))
