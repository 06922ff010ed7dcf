/** 直通联办: a joint room with promises, one kept, one still open. */
import { HOUR, timeOfDay } from '#domain/calendar/local-day.ts'
import type { Room } from '#domain/handling/room.ts'
import { moveRoom } from '#server/handling/actions/move-room.ts'
import { openRoom } from '#server/handling/actions/open-room.ts'
import type { Beat } from './beat.ts'
import { isProcessing } from './pool.ts'
import type { Scene } from './scene.ts'

export function room(scene: Scene): Beat[] {
  const at = scene.at(3, '09:20')
  const found = scene.pool.take({ by: at - HOUR, like: isProcessing, only: true })
  const second = found && scene.otherUnit(found.unitId)
  if (!found || !second) return []
  const due = (day: string) => new Date(timeOfDay(day, '17:30', scene.city.calendar)).toISOString()
  let open: Room | undefined
  const by = (when: number, unitId: string, input: (one: Room) => Parameters<typeof moveRoom>[2]): Beat => ({ at: when, act: async () => { if (open) open = await moveRoom(scene.as('head', when, { unitId }), open.id, input(open)) } })
  const [lead, other] = [found.unitId, second.id]
  return [
    { at, act: async () => { open = await openRoom(scene.as('dispatcher', at), found.ticket.id, { purpose: '涉及两个单位的职责，当面商定做法和完成时间。', targetDay: scene.ahead(4), unitIds: [other] }) } },
    by(at + HOUR, lead, () => ({ move: 'write', kind: 'note', text: '现场已看过，主要难点是地下管线归属，请贵单位提供图纸。' })),
    by(scene.at(3, '14:00'), other, () => ({ move: 'promise', what: '提供管线图纸并派人到现场交底', dueAt: due(scene.workday(1)) })),
    by(scene.at(3, '15:00'), lead, () => ({ move: 'promise', what: '完成路面修复并通知来电人', dueAt: due(scene.ahead(3)) })),
    by(scene.at(2, '11:00'), other, (one) => ({ move: 'keep', promiseId: one.promises[0]!.id, proof: '图纸已交，现场交底完成。' })),
    by(scene.at(1, '15:20'), lead, () => ({ move: 'propose', text: '拟答复：两单位已商定，由牵头单位负责修复，四个工作日内完成，完工后电话告知。' })),
  ]
}
