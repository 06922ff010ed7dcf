/** Review, call-back, and what follows from it. */
import type { Satisfaction } from '#domain/ticket/ticket.ts'
import { localTime } from '#domain/calendar/local-day.ts'
import { isContent } from '#domain/ticket/moves/close.ts'
import { isQuiet } from '#domain/ticket/quiet-hours.ts'
import type { MoveInput } from '#contract/ticket/moves.ts'
import type { Random } from '../random.ts'
import { officeHours, byDay, shareOf } from './work-time.ts'
import { classOf } from './planned.ts'
import { tell, until, work, type Tale } from './tale.ts'
import { answer } from './unit-work.ts'

const SENT_BACK = ['答复没有回应来电人的第二项诉求，请补充', '请说明具体完成时间', '请附处理前后情况对比']
const UNREACHED = ['no_answer', 'no_answer', 'busy', 'switched_off'] as const

/** 审核: accepted, now and then only after it was sent back. */
export function review(tale: Tale, unitId: string): void {
  work(tale, 0.2, 4)
  if (tale.random.chance(0.05)) {
    tell(tale, 'reviewer', 'send_back', { reason: tale.random.pick(SENT_BACK) })
    answer(tale, unitId, tale.at, false)
    work(tale, 0.2, 3)
  }
  tell(tale, 'reviewer', 'accept', {})
}

/** 回访. `leadId` is missing where the desk answered itself: nobody can rehandle then. */
export function callBack(tale: Tale, leadId?: string): void {
  const { random, city, demand } = tale
  const answered = tale.at
  const share = random.chance(0.96) ? random.between(0.01, 0.14) : random.between(1.05, 1.3)
  until(tale, byDay(city, shareOf(city, demand, 'revisit', answered, share)?.at ?? answered, '09:00', '20:20'))
  const only = leadId ? {} : { onlyIf: 'pending_revisit' as const }
  for (let attempt = 1; random.chance(0.24 + 0.08 * attempt); attempt += 1) {
    tell(tale, 'revisiter', 'attempt_revisit', { reason: random.pick(UNREACHED) }, only)
    if (attempt >= city.rules.revisit.maxAttempts) return
    until(tale, byDay(city, officeHours(city, tale.at, 4 + random.between(0.1, 5)), '09:00', '20:20'))
  }
  const result = judgement(random, leadId !== undefined, isHard(tale))
  const again = !isContent(result) && leadId !== undefined && tale.rehandled < Math.min(1, city.rules.rehandle.maxCount) && !isSuggestion(tale) && random.chance(0.6)
  const { from, to } = city.rules.revisit.quiet
  const medium = isQuiet(localTime(tale.at, city.calendar), { from, to }) ? 'sms' as const : result.medium
  tell(tale, 'revisiter', 'record_revisit', { ...result, medium, then: again ? 'rehandle' : 'close', ...(again && { rehandleReason: '诉求人表示问题没有解决，要求再次办理' }) }, only)
  if (!again || !leadId) return
  tale.rehandled += 1
  answer(tale, leadId, tale.at, false)
  review(tale, leadId)
  callBack(tale, leadId)
}

/** 难点事项: what the city's linkage rules name is what stays unsolved; they would choose nothing otherwise. */
const isHard = ({ city, demand: { categoryCode } }: Tale): boolean => categoryCode !== undefined
  && (city.rules.linkageRules ?? []).some(({ about }) => about?.categories?.some((code) => categoryCode === code || categoryCode.startsWith(`${code}.`)))

const isSuggestion = ({ city, demand }: Tale): boolean => classOf(city, demand.kind) === 'suggest'

/** What a citizen says of the handling. */
export function judgement(random: Random, byUnit: boolean, hard = false): MoveInput<'record_revisit'> {
  const solved = random.chance(hard ? 0.4 : byUnit ? 0.83 : 0.97) ? 'solved' as const : random.chance(0.5) ? 'partly' as const : 'not_solved' as const
  const process = satisfaction(random.next(), solved === 'not_solved' ? 0.35 : 0.04)
  const result = satisfaction(random.next(), solved === 'solved' ? 0.03 : solved === 'partly' ? 0.45 : 0.8)
  const opinion = solved === 'solved' ? (random.chance(0.3) ? '处理很快，谢谢' : undefined) : random.chance(0.5) ? '单位来过了，但问题还在' : '说是列入计划，不知道什么时候能做'
  return { contacted: random.chance(0.96), solved, processSatisfaction: process, resultSatisfaction: result, medium: random.chance(0.85) ? 'phone' : 'sms', ...(opinion && { opinion }) }
}

function satisfaction(draw: number, badShare: number): Satisfaction {
  if (draw < badShare * 0.3) return 'very_dissatisfied'
  if (draw < badShare) return 'dissatisfied'
  const good = (draw - badShare) / (1 - badShare)
  return good < 0.3 ? 'very_satisfied' : good < 0.82 ? 'satisfied' : 'fairly_satisfied'
}
