/** What does not go smoothly: returns, extensions, suspensions; each applied for and decided. */
import { DAY } from '#domain/calendar/local-day.ts'
import type { Instant } from '#domain/calendar/work-calendar.ts'
import { limitFor } from '#domain/ticket/clocks.ts'
import type { Amount } from '#domain/calendar/limit.ts'
import { classOf } from './planned.ts'
import { tell, until, work, type Tale } from './tale.ts'
import { byDay, officeHours, shareOf } from './work-time.ts'

/** true: the ticket goes back to the pool */
export function sendBackToPool(tale: Tale, unitId: string, betterId: string | undefined, approve: boolean): boolean {
  const { random, demand, city } = tale
  const start = tale.at
  const window = shareOf(city, demand, 'return_window', start, random.between(0.1, 0.7))
  if (window && window.at > tale.at) until(tale, window.at)
  else work(tale, 0.2, 1)
  const reason = city.rules.returns.reasons.find(({ code }) => code === 'not_our_duty') ?? city.rules.returns.reasons[0]
  // Too late for the window, or no reason to give: the unit keeps it.
  if (!reason || (window && tale.at > window.dueAt)) return false
  tell(tale, 'unit', 'apply_return', { reason: reason.code, basis: '依据本单位权责清单，该事项不属于我单位职责，建议由清单载明的单位主办。', suggestedUnitId: betterId }, { unitId })
  work(tale, 0.3, 3)
  tell(tale, 'reviewer', 'decide_return', { approve, reason: approve ? '经核对派单目录，同意退单重派' : '该事项属于贵单位职责，不同意退单，请抓紧办理' }, { unitId })
  return approve
}

/** @returns the start from which the answer's limit now reckons, roughly */
export function askForTime(tale: Tale, unitId: string, start: Instant): Instant {
  const { random, demand, city } = tale
  const cap = limitFor({ ...demand, class: classOf(city, demand.kind) }, 'extension_cap', city.rules)
  const before = shareOf(city, demand, 'answer', start, random.between(0.55, 0.8))
  if (!cap || !before || city.rules.extension.maxCount < 1 || city.rules.extension.reasons.length === 0 || before.dueAt - tale.at < DAY) return start
  until(tale, before.at)
  const amount: Amount = { amount: Math.min(cap.amount, random.pick([3, 5, 5, 8])), unit: cap.unit }
  tell(tale, 'unit', 'apply_extension', { reason: random.pick(city.rules.extension.reasons).code, amount, citizenTold: true }, { unitId })
  const approve = random.chance(0.85)
  work(tale, 0.3, 3)
  tell(tale, 'reviewer', 'decide_extension', { approve, reason: approve ? '情况属实，同意延期' : '理由不充分，请按原时限办结' }, { unitId })
  return approve ? before.dueAt : start
}

/** 挂起: until a day a few weeks on; the timer resumes. Nobody works meanwhile, so the co-unit's part is in before. */
export function putAside(tale: Tale, unitId: string, coDone: Instant): void {
  const { random, city } = tale
  const { maxDays, reasons } = city.rules.suspension
  if (maxDays < 4 || reasons.length === 0) return
  if (coDone > tale.at) tale.at = coDone
  work(tale, 2, 10)
  const longest = Math.min(24, maxDays - 2)
  const end = byDay(city, tale.at + Math.round(random.between(longest * 0.4, longest)) * DAY, '09:00', '10:00')
  tell(tale, 'unit', 'apply_suspension', { reason: random.pick(reasons).code, until: new Date(end).toISOString() }, { unitId })
  work(tale, 0.3, 4)
  tell(tale, 'reviewer', 'decide_suspension', { approve: true, reason: '已列入计划，同意挂起，到期自动恢复' }, { unitId })
  tale.at = officeHours(city, end + DAY, random.between(0.5, 10))
}
