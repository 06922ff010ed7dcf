/** 领导批示: one under way, one overdue, one reported back, one closed, one on paper. */
import { HOUR, timeOfDay } from '#domain/calendar/local-day.ts'
import type { Instant, LocalDay } from '#domain/calendar/work-calendar.ts'
import { closeInstruction } from '#server/supervision/actions/close-instruction.ts'
import { giveInstruction } from '#server/supervision/actions/give-instruction.ts'
import { feedBack, reportProgress } from '#server/supervision/actions/report-on-instruction.ts'
import { returnInstruction } from '#server/supervision/actions/steer-instruction.ts'
import { uploadInstructionFile } from '#server/supervision/actions/upload-instruction-file.ts'
import { getInstruction } from '#server/supervision/instruction.store.ts'
import type { Beat } from './beat.ts'
import { typedPaper } from './papers.ts'
import { isOpen } from './pool.ts'
import type { Scene } from './scene.ts'

const ACTS = { progress: reportProgress, feedback: feedBack } as const
type Step = [daysAgo: number, time: string, what: 'progress' | 'feedback' | 'return' | 'close', text: string]
/** due: working days after (below zero: before) today */
type Given = { days: number; due: number; text: string; subject?: string; paper?: true; second?: true; steps: Step[] }

const INSTRUCTIONS: Given[] = [
  { days: 2, due: 3, text: '群众反映的问题要现场看、马上办，请牵头单位会同属地拿出方案，三天内报结果。', second: true, steps: [[1, '15:00', 'progress', '已到现场核实，正在拟定方案。']] },
  { days: 9, due: -2, subject: '汛期低洼路段积水的集中反映', text: '请逐点排查，建立台账，汛前完成疏通。', steps: [[6, '16:00', 'progress', '已排查十二处，疏通七处。']] },
  { days: 5, due: 2, subject: '关于近期热线噪声诉求情况的专报', text: '请研究夜间施工联合检查机制。', steps: [[3, '10:00', 'progress', '已与相关单位会商。'], [1, '11:00', 'feedback', '联合检查机制已建立，本周起每周两次夜查。']] },
  { days: 12, due: -4, text: '此件请认真办理，结果告知来信人并报我。', steps: [
    [10, '10:00', 'feedback', '已办理。'], [9, '09:30', 'return', '请补充具体措施和群众意见。'], [7, '16:00', 'feedback', '已修复并当面回复来电人，来电人表示认可。'], [6, '10:00', 'close', '结果已报领导阅，同意办结。'],
  ] },
  { days: 1, due: 6, subject: '老旧小区物业管理类诉求', text: '物业类诉求居高不下，请提出治理意见。', paper: true, steps: [] },
]

export function instructions(scene: Scene): Beat[] {
  return INSTRUCTIONS.flatMap(({ days, due, text, subject, paper, second, steps }, i): Beat[] => {
    const at = scene.at(days, '09:00')
    // A topic is nobody's ticket: any unit at work will do.
    const found = subject ? scene.pool.all[i] : scene.pool.take({ by: at - HOUR, like: isOpen })
    if (!found) return []
    const other = second ? scene.otherUnit(found.unitId)?.id : undefined
    const leader = scene.cast.pick('mayor', paper ? 0.5 : 0)
    const dueDay: LocalDay = due > 0 ? scene.ahead(due) : scene.workday(-due)
    let id = ''
    const give = async () => {
      const ctx = paper ? scene.as('leaderOffice', at) : scene.acting(leader, at)
      const fileIds = paper && scene.folder ? [(await uploadInstructionFile(ctx, scene.folder, { name: '批示件（示意）.pdf', bytes: typedPaper() })).id] : []
      id = await giveInstruction(ctx, {
        about: subject ? 'topic' : 'ticket', ...(subject ? { subject } : { ticketId: found.ticket.id }), text, fileIds, ...(paper && { leaderId: leader.id }),
        unitIds: [found.unitId, ...(other ? [other] : [])], dueAt: new Date(timeOfDay(dueDay, '18:00', scene.city.calendar)).toISOString(),
      })
    }
    return [{ at, act: give }, ...steps.map(([ago, time, what, words]): Beat => {
      const when = scene.at(ago, time)
      return { at: when, act: () => step(scene, { id, unitId: found.unitId, what, when, words }) }
    })]
  })
}

async function step(scene: Scene, { id, unitId, what, when, words }: { id: string; unitId: string; what: Step[2]; when: Instant; words: string }): Promise<void> {
  const office = scene.as('leaderOffice', when)
  if (what === 'return') return returnInstruction(office, id, { text: words, unitIds: [] })
  if (what === 'close') return closeInstruction(office, id, { version: (await getInstruction(office.db, scene.city.centerId, id)).version, text: words })
  return ACTS[what](scene.as('head', when, { unitId }), id, { text: words, fileIds: [] })
}
