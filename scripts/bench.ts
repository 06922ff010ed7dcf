/** npm run bench -- NAME [--stored N] [--clients N] [--seconds N] [--rounds N] [--data DIR]: prints one JSON line last. */
import { parseArgs } from 'node:util'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { benchLifecycle } from '../bench/lifecycle.ts'
import { benchLists } from '../bench/lists.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true, options: { stored: { type: 'string' }, clients: { type: 'string' }, seconds: { type: 'string' }, rounds: { type: 'string' }, data: { type: 'string' } },
})
const number = (name: 'stored' | 'clients' | 'seconds' | 'rounds', otherwise: number) => Number(values[name] ?? otherwise)
const stored = number('stored', 1_000_000)
const folder = resolve(values.data ?? `.data/bench-${stored}`)
mkdirSync(folder, { recursive: true })
const options = { folder, stored, clients: number('clients', 16), seconds: number('seconds', 20), rounds: number('rounds', 3) }
const say = (line: string) => console.error(line)

const benches = { lifecycle: benchLifecycle, lists: benchLists }
const name = positionals[0]
if (name !== 'lifecycle' && name !== 'lists') {
  console.error(`Which bench? ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}
console.log(JSON.stringify(await benches[name](options, say)))
