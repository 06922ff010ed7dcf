/** 派单 and everything after it, to the close. */
import { DAY, HOUR, localTime } from '#domain/calendar/local-day.ts'
import { askForTime, putAside, sendBackToPool } from './trouble.ts'
import { leadsFor, wrongUnit, type Leads } from './leads.ts'
import { callBack, review } from './after-answer.ts'
import { classOf } from './planned.ts'
import { happens, isUrgent, minutes, tell, until, work, type Tale } from './tale.ts'
import { answer, assist, handDown, takeUp, withCo } from './unit-work.ts'
import { byDay, officeHours, shareOf } from './work-time.ts'

/** Dispatchers sit day and night; what is not urgent waits for the morning. */
function waitInPool(tale: Tale): void {
  minutes(tale, isUrgent(tale) ? 2 : 4, isUrgent(tale) ? 25 : 110)
  if (!isUrgent(tale) && tale.random.chance(0.015)) tale.at += 25 * HOUR
  const time = localTime(tale.at, tale.city.calendar)
  if (!isUrgent(tale) && (time < '07:00' || time >= '22:30')) until(tale, byDay(tale.city, tale.at, '07:20', '22:00'))
}

export function dispatched(tale: Tale): void {
  const { city, demand, random } = tale
  const local = tale.trouble === 'sub' ? true : undefined
  const leads = leadsFor(city, demand.categoryCode ?? '', demand.areaCode ?? '', random, local)
  waitInPool(tale)
  if (happens(tale, 'difficult', 0.006)) return difficult(tale, leads)
  const wrong = mayDispatch(tale, 2) ? wrongUnit(city, leads.lead.id, random) : undefined
  if (wrong && happens(tale, 'return', 0.05)) {
    assign(tale, { lead: wrong, row: '' })
    if (!sendBackToPool(tale, wrong.id, leads.lead.id, true)) return handled(tale, { lead: wrong, row: '' })
    waitInPool(tale)
  } else if (wrong && happens(tale, 'reassign', 0.012)) {
    assign(tale, { lead: wrong, row: '' })
    minutes(tale, 10, 60)
    tell(tale, 'dispatcher', 'reassign', { unitId: leads.lead.id, reason: '派单有误，按派单目录改派' }, { unitId: wrong.id })
    return handled(tale, leads)
  }
  const coId = assign(tale, leads)
  const coDone = coId ? assist(tale, coId) : 0
  // A return that is denied: the unit goes on.
  if (tale.trouble === undefined && random.chance(0.012)) sendBackToPool(tale, leads.lead.id, undefined, false)
  handled(tale, leads, coDone)
}

/** After so many dispatches only the centre may designate. */
const mayDispatch = ({ steps, city }: Tale, more: number): boolean =>
  steps.filter(({ move }) => move === 'assign' || move === 'reassign' || move === 'designate').length + more <= city.rules.returns.designateAfter

/** @returns the co-unit, where there is one */
function assign(tale: Tale, { lead, co, row }: Leads): string | undefined {
  const withHelp = co && row && !isSuggestion(tale) && withCo(tale) ? [co.id] : []
  tell(tale, 'dispatcher', 'assign', {
    leadUnitId: lead.id, coUnitIds: withHelp, ...(row && { catalogueRow: row }),
    ...(tale.random.chance(0.5) && { remark: isUrgent(tale) ? '情况紧急，请立即处置并回复' : '请按职责办理，联系来电人并按期答复' }),
  }, { unitId: lead.id })
  return withHelp[0]
}

/** After three dispatches without an owner the centre designates. */
function difficult(tale: Tale, leads: Leads): void {
  minutes(tale, 10, 60)
  tell(tale, 'dispatcher', 'mark_difficult', { text: '涉及多个单位职责交叉，派单目录没有明确，提请指定' })
  work(tale, 2, 9)
  tell(tale, 'leader', 'designate', { leadUnitId: leads.lead.id, coUnitIds: [], remark: '经会商，指定由你单位主办，不得退单' }, { unitId: leads.lead.id })
  handled(tale, leads)
}

/** @param coDone when the co-unit's part is in, 0 without one */
function handled(tale: Tale, { lead, sub }: Leads, coDone = 0): void {
  const { demand, random } = tale
  const assigned = tale.at
  takeUp(tale, lead.id)
  if (isSuggestion(tale)) return studied(tale, lead.id, assigned)
  if (happens(tale, 'withdraw', 0.015)) {
    work(tale, 1, 6)
    return tell(tale, 'agent', 'withdraw', { text: '来电人表示问题已自行解决，要求撤销' })
  }
  const resolves = classOf(tale.city, demand.kind) === 'resolve'
  let start = assigned
  if (sub && happens(tale, 'sub', 0.65)) handDown(tale, lead.id, sub.id)
  else if (!isUrgent(tale) && resolves && happens(tale, 'extension', 0.07)) start = askForTime(tale, lead.id, assigned)
  else if (!isUrgent(tale) && resolves && happens(tale, 'suspension', 0.015)) putAside(tale, lead.id, coDone)
  answer(tale, lead.id, start > tale.at ? start : tale.at > assigned + 8 * DAY ? tale.at : start)
  if (coDone > tale.at) tale.at = coDone
  callsAgain(tale, assigned)
  review(tale, lead.id)
  callBack(tale, lead.id)
  if (random.chance(0.008)) reopened(tale, lead.id)
}

/** 建议 are studied, and the conclusion told. */
function studied(tale: Tale, unitId: string, assigned: number): void {
  const { city, demand, random } = tale
  until(tale, officeHours(city, shareOf(city, demand, 'answer', assigned, random.between(0.15, 0.65))?.at ?? assigned, 0))
  const conclusion = random.chance(0.55) ? 'adopted' as const : random.chance(0.6) ? 'partly_adopted' as const : 'not_adopted' as const
  tell(tale, 'head', 'conclude_study', { conclusion, reason: conclusion === 'not_adopted' ? '经研究，目前受用地和资金条件限制暂不具备实施条件，我们将继续关注，感谢您的建议。' : tale.answer }, { unitId })
  callBack(tale, unitId)
}

const isSuggestion = ({ city, demand }: Tale): boolean => classOf(city, demand.kind) === 'suggest'

const URGES = ['来电催问办理进度', '问题仍在，要求尽快处理', '说单位还没有联系']

/** 催办, 补充, 致谢 while the unit is at work: the same ticket, never a second one. */
function callsAgain(tale: Tale, assigned: number): void {
  const { random } = tale
  const times = random.chance(0.1) ? 1 + random.int(2) : 0
  const told = (move: 'urge' | 'add_supplement', text: string) => {
    const at = byDay(tale.city, Math.round(random.between(assigned + HOUR, tale.at - 1)), '08:00', '21:00')
    if (at < tale.at) tale.steps.push({ at, who: 'agent', hand: random.next(), move, input: { text } })
  }
  for (let i = 0; i < times; i += 1) if (tale.at - assigned > 2 * DAY) told('urge', random.pick(URGES))
  if (random.chance(0.04) && tale.at - assigned > DAY) told('add_supplement', '补充：问题主要出现在晚上，请安排晚间查看。')
}

function reopened(tale: Tale, unitId: string): void {
  const { windowDays } = tale.city.rules.reopen
  if (windowDays < 4 || !mayDispatch(tale, 1)) return
  tale.at = byDay(tale.city, tale.at + Math.round(tale.random.between(1, Math.min(8, windowDays - 2)) * DAY), '09:00', '20:00')
  tell(tale, 'revisiter', 'reopen', { reason: '来电人反映问题再次出现' }, { onlyIf: 'closed' })
  minutes(tale, 5, 60)
  tell(tale, 'dispatcher', 'assign', { leadUnitId: unitId, coUnitIds: [], remark: '问题反复，请查明原因' }, { onlyIf: 'pending_dispatch', unitId })
  const assigned = tale.at
  if (tale.trouble === undefined) tale.trouble = 'none'
  takeUp(tale, unitId)
  answer(tale, unitId, assigned)
  review(tale, unitId)
  callBack(tale, unitId)
}
