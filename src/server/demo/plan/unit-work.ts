/** What a unit does: sign, contact, go there, report, answer; its head signs. */
import type { MoveInput } from '#contract/ticket/moves.ts'
import { HOUR } from '#domain/calendar/local-day.ts'
import type { Instant } from '#domain/calendar/work-calendar.ts'
import { classOf } from './planned.ts'
import { happens, isUrgent, minutes, tell, until, work, type Tale } from './tale.ts'
import { officeHours, shareOf } from './work-time.ts'

const ARRIVED = ['已到现场查看，情况与反映一致', '已到现场，正在核实', '现场已拍照取证，联系了相关责任方', '已到场，物业和社区人员同时在场']
const PROGRESS = ['已核实情况，正在联系责任单位处理', '已安排施工队伍，材料到位后进场', '正在调取资料，预计两个工作日内答复', '已约双方明天上午到现场协调']
const NOT_REACHED = ['无人接听', '正在通话中', '已关机']
const DECLINED = ['答复没有写明完成时间，请补充', '请附现场整改照片并说明后续措施', '措辞生硬，请修改后再报']

/** Until the unit has the matter in hand. */
export function takeUp(tale: Tale, unitId: string): void {
  const { random, demand } = tale
  const assigned = tale.at
  const late = random.chance(0.05)
  until(tale, shareOf(tale.city, demand, 'sign', assigned, late ? random.between(1.05, 1.6) : random.between(0.03, 0.6))?.at ?? officeHours(tale.city, assigned, 1))
  tell(tale, 'unit', 'sign', {}, { unitId })
  contact(tale, unitId, assigned)
  if (classOf(tale.city, demand.kind) !== 'resolve') return
  const arrival = shareOf(tale.city, demand, 'on_site', assigned, random.chance(0.9) ? random.between(0.4, 0.95) : random.between(1.05, 1.5))
  if (arrival || random.chance(0.45)) {
    if (arrival) until(tale, arrival.at)
    else work(tale, 0.5, 4)
    tell(tale, 'unit', 'arrive', { remark: random.pick(ARRIVED) }, { unitId })
  }
  const told = shareOf(tale.city, demand, 'progress', assigned, random.between(0.5, 0.95))
  if (told || random.chance(0.3)) {
    if (told) until(tale, told.at)
    else work(tale, 0.5, 5)
    tell(tale, 'unit', 'report_progress', { text: random.pick(PROGRESS) }, { unitId })
  }
}

/** Of a secret caller the unit has no number: the centre puts it through. */
const RELAY = '12345 转接'

/** Who left no number is not called. */
function contact(tale: Tale, unitId: string, assigned: Instant): void {
  const { random, demand } = tale
  if (!demand.requester.phone || demand.disclosure === 'anonymous') return
  const number = demand.disclosure === 'secret' ? RELAY : demand.requester.phone
  const wanted = shareOf(tale.city, demand, 'contact', assigned, random.chance(0.93) ? random.between(0.2, 0.9) : random.between(1.05, 1.8))
  if (random.chance(0.15)) {
    minutes(tale, 2, 9)
    tell(tale, 'unit', 'contact', { reached: false, number, reason: random.pick(NOT_REACHED) }, { unitId })
  }
  if (wanted) until(tale, wanted.at)
  else minutes(tale, 3, 60)
  tell(tale, 'unit', 'contact', { reached: true, number, acceptanceTold: true, limitTold: true, ...(random.chance(0.4) && { remark: '已告知受理和办理时限，来电人补充了具体位置' }) }, { unitId })
}

/** The answer, somewhere within its limit or after it; signed by the head, now and then at the second try. */
export function answer(tale: Tale, unitId: string, start: Instant, late = tale.random.chance(0.065)): void {
  const { random, demand } = tale
  // Most answers come well before the limit, some at its edge: a mean of about four days.
  const share = late ? random.between(1.05, 1.4) : random.chance(0.85) ? random.between(0.03, 0.42) : random.between(0.42, 0.95)
  const wanted = shareOf(tale.city, demand, 'answer', start, share)?.at ?? officeHours(tale.city, start, 7 * random.between(1, 4))
  // The head needs a while to sign.
  const early = isUrgent(tale) ? wanted - HOUR : officeHours(tale.city, wanted - 2 * HOUR, 0)
  until(tale, late ? wanted : early)
  tell(tale, 'unit', 'reply', replyWords(tale), { unitId })
  work(tale, 0.1, 1.5)
  if (random.chance(0.04)) {
    tell(tale, 'head', 'decline_sign_off', { reason: random.pick(DECLINED) }, { unitId })
    work(tale, 0.3, 2)
    tell(tale, 'unit', 'reply', replyWords(tale), { unitId })
    work(tale, 0.1, 1)
  }
  tell(tale, 'head', 'sign_off', {}, { unitId })
}

function replyWords({ answer: publicAnswer, city, random, rehandled, demand }: Tale): MoveInput<'reply'> {
  const solved = random.chance(0.86) ? 'solved' as const : random.chance(0.65) ? 'partly' as const : 'not_solved' as const
  return {
    publicAnswer: rehandled > 0 ? `经再次办理：${publicAnswer}` : publicAnswer,
    factsTrue: random.chance(0.82) ? 'true' : random.chance(0.7) ? 'partly' : 'false', solved,
    ...(solved !== 'solved' && { whyNot: solved === 'partly' ? '已完成应急处理，彻底解决需要列入年度计划' : '涉及多方权属，正在协商，短期内难以完成' }),
    ...(random.chance(0.4) && { internalNote: '现场照片和处理记录已存本单位档案。' }),
    similarChecked: classOf(city, demand.kind) === 'resolve' && random.chance(0.25) ? [{ place: '周边同类点位', found: random.chance(0.5) ? '未发现同类问题' : '发现两处，已一并处理' }] : [],
    milestones: [],
  }
}

/** 下派: the unit above hands on to one below, and reviews what comes back. */
export function handDown(tale: Tale, unitId: string, subId: string): void {
  const { random } = tale
  work(tale, 0.2, 2)
  tell(tale, 'unit', 'sub_dispatch', { unitId: subId, remark: '请先行处置，两个工作日内报结果' }, { unitId })
  work(tale, 0.1, 2)
  tell(tale, 'unit', 'sign', {}, { unitId: subId })
  for (let round = 0; ; round += 1) {
    work(tale, 2, 9)
    tell(tale, 'unit', 'reply', replyWords(tale), { unitId: subId })
    work(tale, 0.1, 2)
    tell(tale, 'head', 'sign_off', {}, { unitId: subId })
    work(tale, 0.2, 3)
    if (round > 0 || !random.chance(0.1)) break
    tell(tale, 'unit', 'reject_sub', { reason: '没有说明与来电人沟通的情况，请补充' }, { unitId: subId, byUnitId: unitId })
  }
  tell(tale, 'unit', 'accept_sub', {}, { unitId: subId, byUnitId: unitId })
}

/** 协办, beside the lead. @returns when its part is in */
export function assist(tale: Tale, unitId: string): Instant {
  const start = tale.at
  work(tale, 0.3, 5)
  tell(tale, 'unit', 'sign', {}, { unitId })
  work(tale, 2, 12)
  tell(tale, 'unit', 'reply', { publicAnswer: '我单位已配合主办单位到现场处理，涉及我单位的部分已完成。', factsTrue: 'true', solved: 'solved', similarChecked: [], milestones: [] }, { unitId })
  work(tale, 0.1, 2)
  tell(tale, 'head', 'sign_off', {}, { unitId })
  const done = tale.at
  tale.at = start
  return done
}

export const withCo = (tale: Tale): boolean => happens(tale, 'co', 0.12)
