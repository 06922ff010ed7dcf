/**
 * npm run evaluate -- extract --messages FILE [--show [--part tune|test]]: precision and recall per field on labelled messages.
 * Labels hold message ids and [from, to) offsets into title + newline + body, never the text. Every second label by the seed is for tuning;
 * figures are printed for both halves, and the one that counts is `test`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extract, type ExtractRules } from '#domain/intake/extract/extract.ts'
import { usualKind } from '#domain/intake/extract/kinds.ts'
import type { Find } from '#domain/intake/extract/find.ts'
import { seededRandom } from './seeded-random.ts'

const SPANS = ['place', 'time', 'organisation', 'amount', 'persons'] as const
type SpanField = (typeof SPANS)[number]
type Span = [from: number, to: number]
type Label = { id: string; kind: string } & Partial<Record<SpanField, Span[]>>
type Message = { id: string; title: string; body: string; at: string }
type Count = { found: number; right: number; there: number; met: number }
type Wrong = { id: string; field: string; what: 'false' | 'missed'; text: string }

const FIELD_OF: Partial<Record<Find['field'], SpanField>> = { area: 'place', address: 'place', time: 'time', organisation: 'organisation', amount: 'amount', persons: 'persons' }

/** The messages' own imaginary province: its areas are letters with a number. */
const areas = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((letter) => ['', ...'123456789'].flatMap((digit) => (digit ? ['区', '县', '市'] : ['市']).map((sort) => ({ code: `${letter}${digit}${sort}`, name: `${letter}${digit}${sort}` }))))
const rules: ExtractRules = {
  areas: [{ code: 'province', name: '西地省' }, ...areas],
  kinds: [
    { code: 'consult', name: '咨询', class: 'consult' }, { code: 'help', name: '求助', class: 'resolve' }, { code: 'complaint', name: '投诉', class: 'resolve' },
    { code: 'report', name: '举报', class: 'resolve', secretByDefault: true }, { code: 'suggestion', name: '建议', class: 'suggest' }, { code: 'praise', name: '表扬', class: 'thank' },
  ],
}

export async function evaluate(given: string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({ args: given, options: { messages: { type: 'string' }, show: { type: 'boolean', default: false }, part: { type: 'string', default: 'tune' }, seed: { type: 'string', default: '1' } } })
  if (!values.messages) throw new Error('--messages FILE is missing')
  const messages = new Map(readFileSync(values.messages, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Message).map((message) => [message.id, message]))
  const labels = (JSON.parse(readFileSync(join(import.meta.dirname, 'extract-labels.json'), 'utf8')) as Label[]).filter(({ id }) => messages.has(id))
  const random = seededRandom(Number(values.seed))
  const halves = Map.groupBy(labels, () => (random() < 0.5 ? 'tune' : 'test'))
  const started = performance.now()
  const test = measure(halves.get('test') ?? [], messages)
  const tune = measure(halves.get('tune') ?? [], messages)
  const msPerItem = (performance.now() - started) / Math.max(1, labels.length)
  if (values.show) show(values.part === 'test' ? test.wrong : tune.wrong, halves.get(values.part === 'test' ? 'test' : 'tune') ?? [], messages)
  return { n: labels.length, labelledFor: { tune: tune.n, test: test.n }, msPerItem: round(msPerItem), test: test.figures, tune: tune.figures }
}

function measure(labels: readonly Label[], messages: ReadonlyMap<string, Message>) {
  const counts = new Map<string, Count>([...SPANS, 'kind'].map((field) => [field, { found: 0, right: 0, there: 0, met: 0 }]))
  const wrong: Wrong[] = []
  for (const label of labels) {
    const message = messages.get(label.id)
    if (!message) continue
    const text = textOf(message)
    const finds = extract(text, rules, { now: Date.parse(message.at), utcOffsetMinutes: 480 })
    for (const field of SPANS) score(field, text, label, finds, counts, wrong)
    const kind = finds.find((find) => find.field === 'kind')?.means ?? usualKind(rules.kinds)?.code
    add(counts, 'kind', { found: 1, there: 1, right: kind === label.kind ? 1 : 0, met: kind === label.kind ? 1 : 0 })
    if (kind !== label.kind) wrong.push({ id: label.id, field: 'kind', what: 'false', text: `${kind} for ${label.kind}` })
  }
  return { n: labels.length, wrong, figures: Object.fromEntries([...counts].map(([field, { found, right, there, met }]) => [field, { precision: round(right / found), recall: round(met / there), finds: found, labels: there }])) }
}

/** A find is right when at least 0.6 of it is labelled; a label is met when at least 0.6 of it is found. Equal texts of one message count once. */
function score(field: SpanField, text: string, label: Label, finds: readonly Find[], counts: Map<string, Count>, wrong: Wrong[]): void {
  const found: Span[] = finds.filter((find) => FIELD_OF[find.field] === field).map(({ from, to }) => [from, to])
  const there = label[field] ?? []
  const [inFound, inThere] = [covered(found), covered(there)]
  const distinct = (spans: Span[]) => [...new Map(spans.map((span) => [text.slice(...span), span])).values()]
  // A school is a place and an institution: called the other of the two it is neither right nor wrong.
  const other = covered(field === 'place' ? label.organisation ?? [] : field === 'organisation' ? label.place ?? [] : [])
  for (const span of distinct(found)) {
    if (share(span, inThere) < 0.6 && share(span, other) >= 0.6) continue
    const right = share(span, inThere) >= 0.6
    add(counts, field, { found: 1, right: right ? 1 : 0, there: 0, met: 0 })
    if (!right) wrong.push({ id: label.id, field, what: 'false', text: text.slice(...span) })
  }
  // Of labels one inside the other only the outermost is asked for.
  const outer = there.filter(([from, to]) => !there.some(([a, b]) => (a < from && b >= to) || (a <= from && b > to)))
  for (const span of distinct(outer)) {
    const met = share(span, inFound) >= 0.6
    add(counts, field, { found: 0, right: 0, there: 1, met: met ? 1 : 0 })
    if (!met) wrong.push({ id: label.id, field, what: 'missed', text: text.slice(...span) })
  }
}

const textOf = ({ title, body }: Message): string => `${title}\n${body}`
const covered = (spans: readonly Span[]): Set<number> => new Set(spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)))
const share = ([from, to]: Span, within: ReadonlySet<number>): number => Array.from({ length: to - from }, (_, at) => from + at).filter((at) => within.has(at)).length / (to - from)
const round = (value: number): number => Math.round(value * 1000) / 1000

function add(counts: Map<string, Count>, field: string, more: Count): void {
  const before = counts.get(field) ?? { found: 0, right: 0, there: 0, met: 0 }
  counts.set(field, { found: before.found + more.found, right: before.right + more.right, there: before.there + more.there, met: before.met + more.met })
}

function show(wrong: readonly Wrong[], labels: readonly Label[], messages: ReadonlyMap<string, Message>): void {
  for (const { id } of labels) {
    const message = messages.get(id)
    if (!message) continue
    console.log(`\n${id} ${textOf(message).replaceAll(/\s+/g, ' ')}`)
    for (const find of extract(textOf(message), rules, { now: Date.parse(message.at), utcOffsetMinutes: 480 })) console.log(`  ${find.field} ${find.value}${find.means ? ` = ${find.means}` : ''} (${find.rule} ${find.confidence})`)
    for (const one of wrong.filter((each) => each.id === id)) console.log(`  ! ${one.field} ${one.what}: ${one.text}`)
  }
}
