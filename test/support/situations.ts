/** Tickets brought to where a move starts, by the moves before it. */
import type { TicketView } from '#contract/ticket/view.ts'
import type { Hotline } from './hotline.ts'
import { DEFAULT_PROFILE, readShipped } from './shipped-profile.ts'
import { CONTENT, DAY, SAD, stepsOf } from './steps.ts'

export const LEAD = 'city_management'
/** The first street under a district, in whichever city is the default one. */
const [street] = readShipped(DEFAULT_PROFILE).units.filter(({ kind, parent }) => kind === 'street' && parent !== undefined)
if (!street?.parent) throw new Error('The default city has no street.')
export const COUNTY = street.parent
export const STREET = street.code
export const STREET_NAME = street.shortName ?? street.name

export type Situations = ReturnType<typeof situationsOf>

export function situationsOf(city: Hotline) {
  const s = stepsOf(city)
  const text = '情况说明'
  const demand = (title: string) => ({ kind: 'complaint', title, body: `${title}，占用人行道，夜里尤其多，希望管一管。`, requester: { name: '测试乙', phone: '19000002222' } })
  let count = 0
  const born = (title = `店外经营占道 ${++count}`): Promise<TicketView> => s.agent.register(demand(title))
  const assigned = async (lead = LEAD, ...co: string[]) => s.assign(await born(), lead, co)
  const signed = async () => s.sign(await assigned(), LEAD)
  const contacted = async () => s.contact(await signed(), LEAD)
  const replied = async () => s.reply(await contacted(), LEAD)
  const inReview = async () => s.signOff(await replied(), LEAD)
  const accepted = async () => s.accept(await inReview())
  const returning = async () => s.byUnit(await signed(), LEAD, 'apply_return', { reason: 'not_our_duty', basis: '职责清单第 3 条' })
  const extending = async () => s.byUnit(await signed(), LEAD, 'apply_extension', { reason: 'complex', amount: { amount: 5, unit: 'working_day' }, citizenTold: true })
  const suspending = async () => s.byUnit(await signed(), LEAD, 'apply_suspension', { reason: 'funds', until: new Date(city.clock.now + 10 * DAY).toISOString() })
  return {
    born, assigned, signed, contacted, replied, inReview, accepted, returning, extending, suspending,
    waiting: async () => s.agent.move(await born(), 'ask_info', { question: '请说明门牌号' }),
    difficult: async () => s.dispatcher.move(await born(), 'mark_difficult', { text }),
    away: async () => s.agent.move(await born(), 'transfer', { target: 'court_12368' }),
    merged: async () => s.agent.move(await born(), 'merge', { parentId: (await born()).id }),
    revisited: async (result = CONTENT) => s.revisit(await accepted(), result),
    unhappy: async () => s.revisit(await accepted(), SAD),
    closed: async () => s.revisit(await accepted(), { ...CONTENT, then: 'close' }),
    suspended: async () => {
      const ticket = await suspending()
      return s.reviewer.move(await s.reviewer.see(ticket), 'decide_suspension', { approve: true, reason: text }, s.part(ticket, LEAD))
    },
    studying: async () => s.sign(await s.assign(await s.agent.register({ kind: 'suggestion', body: '建议在学校门口增设斑马线。' }), LEAD), LEAD),
    /** signed by the county, nobody below it yet */
    atCounty: async () => s.sign(await assigned(COUNTY), COUNTY),
    /** answered by the street, waiting for the county */
    fromStreet: async () => {
      const ticket = await s.sign(await assigned(COUNTY), COUNTY)
      await s.byUnit(ticket, COUNTY, 'sub_dispatch', { unitId: city.unit(STREET) })
      return s.handle(ticket, STREET)
    },
  }
}
