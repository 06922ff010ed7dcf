/** node evaluate/reply-check.ts --answers FILE [--show CODE --few N]: which hints the check gives on answered messages, as shares. Not one of the tasks: run by hand. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkReply } from '#domain/handling/reply-check.ts'
import type { ReplyHintCode } from '#domain/handling/reply-hint.ts'
import { seededRandom } from './seeded-random.ts'

const { values } = parseArgs({ options: { answers: { type: 'string' }, show: { type: 'string' }, few: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } } })
if (!values.answers) throw new Error('--answers FILE is missing')
type Answered = { id: string; title: string; body: string; reply: string; repliedAt: string }
const answered = readFileSync(values.answers, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Answered).toSorted((a, b) => a.repliedAt.localeCompare(b.repliedAt))
const started = performance.now()
// The unit is not told in these data; what went before of all units stands for a unit's recent answers.
const RECENT = 200
const checked = answered.map((one, at) => ({ one, hints: checkReply(one, { publicAnswer: one.reply }, answered.slice(Math.max(0, at - RECENT), at).map(({ id, reply }) => ({ number: id, publicAnswer: reply }))) }))
const ms = performance.now() - started
const counts = new Map<ReplyHintCode, number>()
for (const { hints } of checked) for (const code of new Set(hints.map((hint) => hint.code))) counts.set(code, (counts.get(code) ?? 0) + 1)
if (values.show) {
  const random = seededRandom(Number(values.seed))
  const those = checked.filter(({ hints }) => values.show === 'none' ? hints.length === 0 : hints.some(({ code }) => code === values.show)).toSorted(() => random() - 0.5)
  for (const { one, hints } of those.slice(0, Number(values.few))) {
    console.log(`\n${one.id} [${one.title}] ${one.body.replaceAll(/\s+/g, ' ').slice(0, 120)}\n → ${one.reply.replaceAll(/\s+/g, ' ').slice(0, 300)}`)
    for (const hint of hints.filter(({ code }) => values.show === 'none' || code === values.show)) console.log(`   ${hint.code} ${hint.from === undefined ? '' : one.reply.slice(hint.from, hint.to).slice(0, 60)} ${JSON.stringify(hint.values ?? {})}`)
  }
}
const share = (n: number) => Math.round((n / answered.length) * 1000) / 1000
console.log(JSON.stringify({ task: 'reply-check', n: answered.length, msPerItem: Math.round((ms / answered.length) * 100) / 100, clean: share(checked.filter(({ hints }) => hints.every(({ severity }) => severity === 'note')).length), none: share(checked.filter(({ hints }) => hints.length === 0).length), shares: Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]).map(([code, n]) => [code, share(n)])) }))
