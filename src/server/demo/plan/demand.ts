/** One demand: who, by which channel, about what, where. */
import type { Demand } from '#contract/ticket/intake-inputs.ts'
import type { Area } from '#domain/profile/rules.ts'
import { demoPhone, personName } from '../names.ts'
import type { DemandScript } from '../demand-script.ts'
import type { Random } from '../random.ts'
import { classOf, type City } from './planned.ts'
import { COURSE, fill, namesFor, SEEN, type Names } from './words.ts'

/** DOMAIN 7.4: phone 87 of 100. */
const CHANNELS: [code: string, share: number][] = [['phone', 0.87], ['web', 0.03], ['wechat', 0.035], ['mini_program', 0.03], ['app', 0.015], ['platform_110', 0.007], ['letter', 0.005], ['grid', 0.008]]
/** Merged lines speak of their own matters. */
const LINES: [number: string, category: RegExp][] = [
  ['12315', /^commerce|^economy\.price/], ['12333', /^labour/], ['12329', /^urban\.housing\.fund/], ['12366', /^economy\.tax/], ['12328', /^transport/],
  ['12319', /^urban/], ['12369', /^environment/], ['12393', /^labour\.insurance\.medical/], ['12320', /^health/], ['12348', /^justice\.law/], ['12350', /^economy\.safety/],
]
export type Person = { name: string; phone: string }
export type Said = Pick<DemandScript, 'category' | 'title' | 'body' | 'cause' | 'urgency' | 'party' | 'against'> & { kind: string }
export type Composed = { demand: Demand; names: Names }

export const personOf = (random: Random): Person => ({ name: personName(random), phone: demoPhone(random) })

/** Streets and towns; the county or city itself where there are none. */
export function places(city: City): Area[] {
  const parents = new Set(city.rules.areas.map(({ parent }) => parent))
  return city.rules.areas.filter(({ code }) => !parents.has(code))
}

export function compose(city: City, said: Said, person: Person | undefined, area: Area, random: Random, names = namesFor(area.name, random)): Composed {
  const isQuestion = classOf(city, said.kind) === 'consult'
  const channel = channelOf(city, random)
  const where = isQuestion ? {} : { address: `${area.name}${spotOf(said, names)}`, place: placeOf(city, area, random) }
  const line = channel === 'phone' && random.chance(0.35) ? lineOf(city, said.category) : undefined
  const demand: Demand = {
    channel, ...(line && { line }), serviceFields: {}, kind: said.kind, categoryCode: said.category, urgency: said.urgency ?? 'normal',
    party: said.party ?? 'person', requester: { ...person, ...(said.party === 'enterprise' && { enterprise: names.firm }) },
    title: fill(said.title, names), body: fill(said.body, names), elements: isQuestion ? {} : {
      when: random.pick(SEEN), where: where.address, cause: fill(said.cause, names), course: random.pick(COURSE), ...(said.against && { who: fill(said.against.name, names) }),
    },
    ...(said.against && { complainedOf: { type: said.against.type, name: fill(said.against.name, names) } }),
    personsRepresented: said.against && random.chance(0.06) ? 3 + random.int(25) : 1,
    areaCode: area.code, ...where, tags: said.urgency === 'critical' ? ['紧急'] : [], wantsRevisit: random.chance(0.95), isPublic: random.chance(0.2),
  }
  return { demand, names }
}

function channelOf({ rules }: City, random: Random): string {
  const known = CHANNELS.filter(([code]) => rules.channels.some((channel) => channel.code === code))
  return known.length > 0 ? pickShare(known, random) : random.pick(rules.channels).code
}

/** The spot the words speak of. */
function spotOf({ title, body }: Said, { estate, road, village, m, n }: Names): string {
  const words = title + body
  if (words.includes('{village}')) return village
  return words.includes('{estate}') ? `${estate}${m}幢` : `${road}${n}号`
}

export function pickShare<T>(list: readonly (readonly [T, number])[], random: Random): T {
  let draw = random.next() * list.reduce((sum, [, share]) => sum + share, 0)
  return (list.find(([, share]) => (draw -= share) < 0) ?? list[0]!)[0]
}

const lineOf = (city: City, category: string): string | undefined => {
  const number = LINES.find(([, about]) => about.test(category))?.[0]
  return city.rules.lines.find((line) => line.number === number)?.code
}

/** Near the middle of the nearest area above that has one. */
function placeOf(city: City, area: Area, random: Random): Demand['place'] {
  let at: Area | undefined = area
  while (at && !at.center) at = city.rules.areas.find(({ code }) => code === at?.parent)
  const near = (value: number) => Number((value + random.between(-0.03, 0.03)).toFixed(5))
  return at?.center && { lng: near(at.center.lng), lat: near(at.center.lat), datum: at.center.datum }
}
