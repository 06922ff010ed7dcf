/**
 * First-time-right dispatch on hand-labelled messages × a city's catalogue, with and without history. The messages' texts stay outside the
 * repository; dispatch-labels.json holds only their ids and the units that a dispatcher by the catalogue would send them to.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { unitsOfCenter } from '#domain/profile/check-trees.ts'
import type { Known } from '#domain/dispatch/known.ts'
import { suggestUnits } from '#domain/dispatch/suggest.ts'
import { profileFolder, readProfile } from '#platform/profile-folder/read-profile.ts'
import { historyOf, type Labelled } from './dispatch-history.ts'

type Message = { id: string; title: string; body: string }
type Labels = { tune: Label[]; test: Label[]; setAside: string[] }
/** units: the right lead; more than one where the catalogue leaves it open */
type Label = { id: string; units: string[] }
type Part = 'tune' | 'test'

export async function evaluate(given: string[]): Promise<Record<string, unknown>> {
  const { values: flags } = parseArgs({ args: given, allowPositionals: true, options: {
    messages: { type: 'string', default: '../shared/data/messages.jsonl' }, profile: { type: 'string', default: 'lishui' },
    part: { type: 'string', default: 'test' }, seed: { type: 'string', default: '1' }, wrong: { type: 'boolean', default: false },
  } })
  const labels = JSON.parse(readFileSync(new URL('./dispatch-labels.json', import.meta.url), 'utf8')) as Labels
  const messages = new Map(readFileSync(flags.messages, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Message).map((one) => [one.id, one]))
  const said = (part: Part): Labelled[] => labels[part].map(({ id, units }) => {
    const message = messages.get(id)
    if (!message) throw new Error(`message ${id} is not in ${flags.messages}`)
    return { id, units, title: message.title.trim(), body: message.body.trim() }
  })
  const part: Part = flags.part === 'tune' ? 'tune' : 'test'
  const asked = said(part)
  const city = cityOf(flags.profile)
  // Earlier tickets: the other half, each led by its right unit and found content. A message is never its own history.
  const history = historyOf(said('tune'))

  const started = performance.now()
  const without = asked.map((one) => placesOf(one, { ...city, tickets: [] }, flags.wrong))
  const took = performance.now() - started
  const withHistory = asked.map((one) => placesOf(one, { ...city, tickets: history(one) }, false))
  return {
    n: asked.length, ...shares(without, ''), ...shares(withHistory, 'WithHistory'),
    oneRightUnit: asked.filter(({ units }) => units.length === 1).length, setAside: labels.setAside.length, history: labels.tune.length,
    confidence: calibration(without), msPerItem: round(took / asked.length, 2), part,
  }
}

function cityOf(name: string): Omit<Known, 'tickets'> {
  const { profile, problems } = readProfile(profileFolder(name))
  const rules = profile?.centers[0]
  if (!profile || !rules) throw new Error(`profile ${name}: ${JSON.stringify(problems.slice(0, 3))}`)
  return { rules, units: unitsOfCenter(profile.units, rules.code, profile.centers.length === 1), precedents: [], practice: [] }
}

type Place = { place: number; level: string }
/** 0: the first suggestion was right; Infinity: none was. */
function placesOf(asked: Labelled, known: Known, tell: boolean): Place {
  const found = suggestUnits({ title: asked.title, body: asked.body }, known)
  const place = found.findIndex(({ unit }) => asked.units.includes(unit))
  if (tell && place !== 0) {
    const top = found.slice(0, 3).map((one) => `${one.unit} ${round(one.points, 1)} ${one.reasons.map((r) => (r.type === 'catalogue' ? `${r.row.code}(${r.words.join(' ')})` : r.type)).slice(0, 3).join(', ')}`)
    console.error(`${asked.id} ${asked.units.join('|')} ${asked.title.slice(0, 40)}\n   ${top.join('\n   ')}`)
  }
  return { place: place < 0 ? Number.POSITIVE_INFINITY : place, level: found[0]?.level ?? 'low' }
}

const shareOf = (places: readonly Place[], most: number): number => round(places.filter(({ place }) => place < most).length / places.length, 4)
const shares = (places: readonly Place[], name: string) => ({ [`top1${name}`]: shareOf(places, 1), [`top3${name}`]: shareOf(places, 3) })

/** How often the first was right where the screen says 高, 中, 低. */
const calibration = (places: readonly Place[]) => Object.fromEntries(['high', 'middle', 'low'].map((level) => {
  const of = places.filter((one) => one.level === level)
  return [level, { n: of.length, right: of.length === 0 ? null : shareOf(of, 1) }]
}))
const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits
