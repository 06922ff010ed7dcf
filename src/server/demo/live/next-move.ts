/** What somebody would naturally do next with a piece of work, looking only at how the ticket stands. */
import { localTime } from '#domain/calendar/local-day.ts'
import type { Assignment } from '#domain/ticket/assignment.ts'
import { isQuiet } from '#domain/ticket/quiet-hours.ts'
import { isContent } from '#domain/ticket/moves/close.ts'
import type { WorkKind } from '#domain/ticket/work-item.ts'
import { judgement } from '../plan/after-answer.ts'
import { leadsFor } from '../plan/leads.ts'
import type { Look, Played } from './look.ts'
import { unitMove } from './unit-move.ts'

/** undefined: nothing now */
export function nextMove(kind: WorkKind, assignmentId: string, look: Look): Played | undefined {
  const { ticket, random } = look
  const part = ticket.assignments.find(({ id }) => id === assignmentId)
  switch (kind) {
    case 'dispatch': return dispatch(look)
    case 'designate': return { ...dispatch(look, true), who: 'leader' }
    case 'info': return random.chance(0.5) ? { who: 'agent', move: 'supplement', input: { text: '补充：具体位置在东门出来左手第二幢。' } } : undefined
    case 'transfer': return { who: 'agent', move: 'complete_transfer', input: { text: '对方已接收并回告处理情况' } }
    case 'decide_return': case 'decide_extension': case 'decide_suspension': {
      const approve = random.chance(0.85)
      return part && { who: 'reviewer', move: kind, input: { approve, reason: approve ? '情况属实，同意' : '理由不充分，请按期办理' }, unitId: part.unitId }
    }
    case 'review': return random.chance(0.94) ? { who: 'reviewer', move: 'accept', input: {} } : { who: 'reviewer', move: 'send_back', input: { reason: '请补充处理结果和联系情况' } }
    case 'revisit': return callBack(look)
    case 'close': return { who: 'revisiter', move: 'close', input: {} }
    case 'resume': return undefined
    case 'accept_sub': {
      const above = part && ticket.assignments.find(({ id }) => id === part.parentId)
      return above && { who: 'unit', move: 'accept_sub', input: {}, unitId: part.unitId, byUnitId: above.unitId }
    }
    case 'sign': case 'handle': case 'sign_off': case 'study': return part && unitMove(kind, part, look)
  }
}

function dispatch({ city, ticket, random }: Look, designated = false): Played {
  const spent = ticket.dispatchCount >= city.rules.returns.designateAfter
  if (spent && !designated) return { who: 'dispatcher', move: 'mark_difficult', input: { text: '多次派单未落实，提请指定' } }
  const root = city.rules.areas.find(({ parent }) => parent === undefined)?.code ?? ''
  const { lead, row } = leadsFor(city, ticket.categoryCode ?? 'party.service.window', ticket.areaCode ?? root, random)
  return { who: 'dispatcher', move: designated ? 'designate' : 'assign', input: { leadUnitId: lead.id, coUnitIds: [], catalogueRow: row } }
}

function callBack({ city, ticket, random }: Look): Played {
  if (random.chance(0.2)) return { who: 'revisiter', move: 'attempt_revisit', input: { reason: random.chance(0.7) ? 'no_answer' : 'busy' } }
  const lead = ticket.assignments.some((a: Assignment) => a.role === 'lead')
  const result = judgement(random, lead)
  const { from, to } = city.rules.revisit.quiet
  const again = lead && !isContent(result) && ticket.class !== 'suggest' && ticket.rehandleCount < city.rules.rehandle.maxCount
  // Nobody is rung up at night; a message may be answered.
  const medium = isQuiet(localTime(city.now, city.calendar), { from, to }) ? 'sms' as const : result.medium
  return { who: 'revisiter', move: 'record_revisit', input: { ...result, medium, then: again ? 'rehandle' : 'close', ...(again && { rehandleReason: '诉求人表示问题没有解决' }) } }
}
