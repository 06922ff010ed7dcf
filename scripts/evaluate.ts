/**
 * npm run evaluate -- TASK [--train FILE] [--test FILE] [--entries FILE] [--messages FILE] [--top N] [--seed N]:
 * measures one piece of assistance on the given files, without any network, and prints one JSON line last. The same seed gives the same line.
 */
const TASKS = ['classify', 'retrieve', 'hotspots', 'extract', 'dispatch', 'answer'] as const

const [task = '', ...given] = process.argv.slice(2)
if (!(TASKS as readonly string[]).includes(task)) {
  console.error(`Which task? ${TASKS.join(', ')}`)
  process.exit(1)
}
const { evaluate } = await import(`../evaluate/${task}.ts`) as { evaluate(given: string[]): Promise<Record<string, unknown>> }
console.log(JSON.stringify({ task, ...await evaluate(given) }))
