/** 督办单: over the rungs of the ladder, with proof missing and proof given, answered, sent back, overdue, finished. */
import { HOUR } from '#domain/calendar/local-day.ts'
import type { OrderKind } from '#domain/supervision/order.ts'
import type { Beat } from './beat.ts'
import { orderScript, type OrderScript } from './order-script.ts'
import { isDone, isOpen, type Found } from './pool.ts'
import type { Scene } from './scene.ts'

type Told = { s: OrderScript; scene: Scene; unit: string; second: string | undefined }
/** days: working days ago it was opened; rung: counted from below, the last one where the ladder is shorter */
type Story = { days: number; rung: number; reason: string; kind?: OrderKind; joint?: true; like?: (ticket: Found['ticket']) => boolean; tell: (told: Told) => void }

const ANSWER = '已派人到现场核实，情况属实。责任科室已拿出整改方案，专人负责，每天报送进度。'
const THIN = '已安排人员处理，后续将继续跟进。'

const STORIES: Story[] = [
  { days: 1, rung: 0, reason: '同一地点一周内第二次反映，立单督办。', tell: () => undefined },
  { days: 1, rung: 0, reason: '临近办理时限，承办单位尚未联系诉求人。', tell: ({ s, scene }) => s.send(scene.at(1, '15:30')) },
  { days: 4, rung: 0, reason: '超过办理时限仍无实质进展。', tell({ s, scene, unit }) { s.send(scene.at(4, '10:10')); s.urge(scene.at(2, '09:20'), unit, '请今天下班前回复办理情况。') } },
  { days: 3, rung: 1, reason: '诉求人反映处理后问题又出现。', tell({ s, scene, unit }) { s.send(scene.at(3, '09:40')); s.prove(scene.at(3, '10:30')); s.answer(scene.at(3, '15:10'), unit, ANSWER) } },
  { days: 3, rung: 0, reason: '承办单位两次答复内容相同，未回应诉求重点。', tell({ s, scene, unit }) {
    s.send(scene.at(3, '09:10')); s.prove(scene.at(3, '09:50')); s.answer(scene.at(3, '16:00'), unit, THIN); s.review(scene.at(2, '10:20'), unit, false, '没有说明做了什么、何时完成，请补充。')
  } },
  { days: 2, rung: 2, reason: '涉及两个单位，职责交叉，联合督办。', joint: true, tell({ s, scene, unit }) { s.send(scene.at(2, '09:10')); s.prove(scene.at(2, '10:40')); s.answer(scene.at(2, '16:20'), unit, ANSWER) } },
  { days: 2, rung: 0, reason: '超期两天，催办一次未回复。', tell({ s, scene, unit }) { s.send(scene.at(2, '14:30')); s.askReturn(scene.at(2, '16:30'), unit, '事项不在本单位职责范围，建议转由属地街道核实。') } },
  { days: 6, rung: 0, reason: '多名群众反映同一问题，长时间没有解决。', tell({ s, scene, unit }) {
    s.send(scene.at(6, '09:10')); s.prove(scene.at(6, '10:20')); s.answer(scene.at(6, '16:00'), unit, THIN); s.climb(scene.at(5, '10:30')); s.urge(scene.at(3, '09:30'), unit, '升级后尚未回复，请主要负责人过问。')
  } },
  { days: 9, rung: 0, reason: '承办单位签收后未按要求联系诉求人。', tell({ s, scene }) { s.send(scene.at(9, '09:30')); s.prove(scene.at(9, '10:10')) } },
  { days: 10, rung: 0, reason: '回访不满意，原因合理，要求重新办理并报告结果。', like: isDone, tell({ s, scene, unit }) {
    s.send(scene.at(10, '09:20')); s.prove(scene.at(10, '11:00'), 'with_result'); s.answer(scene.at(10, '16:10'), unit, `${ANSWER}问题已解决，诉求人到场确认。`); s.review(scene.at(9, '10:00'), unit, true)
    s.finish(scene.at(8, '10:30'), true, '已回访诉求人，问题解决，同意办结。')
  } },
  { days: 12, rung: 0, reason: '历史遗留问题，单位表示短期内无法解决。', like: isDone, tell({ s, scene, unit }) {
    s.send(scene.at(12, '09:10')); s.prove(scene.at(12, '09:50')); s.answer(scene.at(12, '15:00'), unit, '需要等上级项目资金到位，本年度内无法完成。'); s.review(scene.at(11, '09:30'), unit, true)
    s.finish(scene.at(9, '14:40'), false, '督办未取得结果，建议列入疑难事项研究。')
  } },
  { days: 5, rung: 3, reason: '群众反映强烈，媒体关注。', tell({ s, scene, unit }) {
    s.send(scene.at(5, '09:10')); s.prove(scene.at(5, '11:00')); s.askReturn(scene.at(5, '14:40'), unit, '本单位只负责其中一部分。'); s.decideReturn(scene.at(5, '16:10'), unit, false, '牵头单位不变，其他部分由你单位协调。'); s.draft(scene.at(4, '10:00'), unit, ANSWER)
  } },
  { days: 4, rung: 0, kind: 'inspect', reason: '答复质量抽查发现未联系诉求人，开展督查。', tell({ s, scene, unit }) { s.send(scene.at(4, '10:20')); s.prove(scene.at(4, '11:10')); s.answer(scene.at(4, '16:00'), unit, ANSWER); s.review(scene.at(3, '09:40'), unit, true) } },
]

export function orders(scene: Scene): Beat[] {
  const { ladder } = scene.city.rules
  if (ladder.length === 0) return []
  return STORIES.flatMap(({ days, rung, reason, kind = 'supervise', joint, like = isOpen, tell }, i) => {
    const opened = scene.at(days, '08:50')
    const found = scene.pool.take({ by: opened - HOUR, like })
    const on = ladder[Math.min(rung, ladder.length - 1)]
    if (!found || !on) return []
    const second = joint ? scene.otherUnit(found.unitId)?.id : undefined
    const s = orderScript(scene, { kind, rung: on.code, unitIds: [found.unitId, ...(second ? [second] : [])], ticketIds: [found.ticket.id], reason, by: i % 4 === 3 ? 'office' : 'supervisor' })
    s.open(opened)
    tell({ s, scene, unit: found.unitId, second })
    return s.beats
  })
}
