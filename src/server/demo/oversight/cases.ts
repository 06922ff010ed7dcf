/** 不规范件: to be corrected, overdue, handed in, sent back, objected to, settled. */
import { HOUR } from '#domain/calendar/local-day.ts'
import type { Instant } from '#domain/calendar/work-calendar.ts'
import type { CaseMove } from '#domain/quality/case-life.ts'
import { qualityRules } from '#domain/quality/quality-rules.ts'
import { moveCase } from '#server/quality/actions/move-case.ts'
import { reportCase } from '#server/quality/actions/report-case.ts'
import type { Case } from '#server/quality/case.store.ts'
import type { Part } from '../cast.ts'
import type { Beat } from './beat.ts'
import { isDone } from './pool.ts'
import type { Scene } from './scene.ts'

type Move = [daysAgo: number, time: string, who: Part, move: CaseMove, text: string]
const CASES: { days: number; who: Part; /** another where the city does not know it */ reason: string; text: string; moves: Move[] }[] = [
  { days: 1, who: 'revisiter', reason: 'not_contacted', text: '回访时诉求人表示承办单位没有联系过。', moves: [] },
  { days: 8, who: 'supervisor', reason: 'empty_answer', text: '答复只写“已处理”，没有处理结果。', moves: [] },
  { days: 4, who: 'inspector', reason: 'off_the_matter', text: '答复与诉求内容不对应。', moves: [[2, '10:30', 'head', 'correct', '已重新联系诉求人，补充说明处理结果并更正答复。']] },
  { days: 6, who: 'inspector', reason: 'overdue_unexplained', text: '超期办结，答复未说明原因。', moves: [[4, '15:00', 'head', 'correct', '当时人手紧张。'], [3, '09:30', 'inspector', 'send_back', '请说明超期的具体原因和改进措施。']] },
  { days: 3, who: 'supervisor', reason: 'passing_responsibility', text: '以转办代替办理，没有跟踪结果。', moves: [[2, '11:00', 'head', 'object', '事项已依职责移交，附有移交记录。']] },
  { days: 10, who: 'inspector', reason: 'not_contacted', text: '未在规定时间内联系诉求人。', moves: [[9, '10:00', 'head', 'correct', '已致歉并当面说明，科室内部通报。'], [8, '15:00', 'inspector', 'accept', '整改到位。']] },
  { days: 9, who: 'inspector', reason: 'rude', text: '态度生硬，诉求人投诉。', moves: [[8, '10:00', 'head', 'object', '已核对通话录音，用语规范。'], [6, '10:30', 'judge', 'uphold_objection', '录音核实，异议成立，撤销认定。']] },
]

export function cases(scene: Scene): Beat[] {
  const { reasons } = qualityRules(scene.city.rules)
  return CASES.flatMap(({ days, who, text, moves, reason: wanted }): Beat[] => {
    const at = scene.at(days, '09:30')
    const reason = reasons.find(({ code }) => code === wanted) ?? reasons[0]
    const found = reason && scene.pool.take({ by: at - HOUR, like: isDone })
    if (!reason || !found) return []
    const { ticket, assignmentId, unitId } = found
    let row: Case | undefined
    const as = (part: Part, when: Instant) => scene.as(part, when, { unitId })
    return [
      { at, act: async () => { row = await reportCase(as(who, at), { ticketId: ticket.id, assignmentId, reason: reason.code, text }) } },
      ...moves.map(([ago, time, part, move, words]): Beat => {
        const when = scene.at(ago, time)
        return { at: when, act: async () => { if (row) row = await moveCase(as(part, when), row.id, { move, version: row.version, text: words }) } }
      }),
    ]
  })
}
