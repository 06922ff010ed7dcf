/** 质检: a weekly plan with its sample, and work scored by hand: passed, failed, appealed against, decided again. */
import { HOUR } from '#domain/calendar/local-day.ts'
import type { Instant } from '#domain/calendar/work-calendar.ts'
import { qualityRules } from '#domain/quality/quality-rules.ts'
import type { Mark } from '#domain/quality/score.ts'
import type { Sheet } from '#domain/quality/sheet.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import { partOf } from '#server/drive/make-move.ts'
import { appealInspection } from '#server/quality/actions/appeal-inspection.ts'
import { decideAppeal } from '#server/quality/actions/decide-appeal.ts'
import { openInspection } from '#server/quality/actions/open-inspection.ts'
import { savePlan } from '#server/quality/actions/save-plan.ts'
import { scoreInspection } from '#server/quality/actions/score-inspection.ts'
import type { Inspection } from '#server/quality/inspection.store.ts'
import { drawDueSamples } from '#server/quality/quality.jobs.ts'
import { getPublished } from '#server/quality/sheet.store.ts'
import type { Beat } from './beat.ts'
import { isDone, type Found } from './pool.ts'
import type { Scene } from './scene.ts'

type Kind = 'record' | 'reply'
/** lost: items that cost half their points */
type Scored = { days: number; kind: Kind; lost: number; veto?: true; appealed?: 'waits' | 'confirmed' }
const SCORED: Scored[] = [
  { days: 7, kind: 'record', lost: 0 }, { days: 6, kind: 'record', lost: 3, appealed: 'confirmed' }, { days: 5, kind: 'reply', lost: 1 },
  { days: 4, kind: 'reply', lost: 0, veto: true }, { days: 2, kind: 'record', lost: 2, appealed: 'waits' }, { days: 1, kind: 'reply', lost: 3 },
]
const LOST = ['叙述不完整，缺少发生时间。', '没有写清已告知的办理时限。', '分类偏宽，应选到下一级。']

export function inspections(scene: Scene): Beat[] {
  const { sheets } = qualityRules(scene.city.rules)
  const sheetOf = (kind: Kind) => sheets.find((sheet) => sheet.kind === kind)
  const record = sheetOf('record')
  const beats: Beat[] = record ? [
    { at: scene.at(9, '09:05'), act: () => savePlan(scene.as('inspector', scene.at(9, '09:00')), { name: '每周登记质检', sheetCode: record.code, method: 'risk', period: 'week', size: 8, weights: {}, categoryCodes: [], active: true, seed: 'demo' }) },
    { at: scene.at(1, '08:40'), act: () => drawDueSamples(scene.bySystem(scene.at(1, '08:40'))) },
  ] : []
  return [...beats, ...SCORED.flatMap((scored, i) => {
    const sheet = sheetOf(scored.kind)
    const at = scene.at(scored.days, '10:00')
    const found = sheet && scene.pool.take({ by: at - HOUR, like: (ticket) => isDone(ticket) && hasWork(scene, ticket, scored.kind), only: true })
    return sheet && found ? scoring(scene, { ...scored, at, sheet, found, hand: (i % 2) / 2 }) : []
  })]
}

/** A unit's answer to read, or an agent whose words they are. */
const hasWork = ({ cast }: Scene, ticket: Ticket, kind: Kind): boolean => (kind === 'reply' ? partOf(ticket)?.reply !== undefined : cast.known(ticket.acceptedBy) !== undefined)

function scoring(scene: Scene, { at, kind, lost, veto, appealed, sheet, found, hand }: Scored & { at: Instant; sheet: Sheet; found: Found; hand: number }): Beat[] {
  let row: Inspection | undefined
  const inspector = (when: Instant) => scene.as('inspector', when, { hand })
  const beats: Beat[] = [{
    at,
    act: async () => {
      const ctx = inspector(at)
      const opened = await openInspection(ctx, { ticketId: found.ticket.id, kind })
      const { number } = await ctx.transaction((tx) => getPublished(tx, ctx, scene.city.rules, sheet.code))
      row = await scoreInspection(inspector(at + HOUR / 2), opened.id, { version: opened.version, sheetNumber: number, marks: marksOf(sheet, lost, veto), remark: lost === 0 && !veto ? '规范。' : '请对照质检表改进。' })
    },
  }]
  if (!appealed) return beats
  const after = at + 4 * HOUR
  beats.push({ at: after, act: async () => {
    const agent = row?.agentId && scene.cast.known(row.agentId)
    if (row && agent) row = await appealInspection(scene.acting(agent, after), row.id, { version: row.version, reason: '诉求人通话中没有提供时间，已在备注说明，请复核。' })
  } })
  if (appealed === 'confirmed') beats.push({ at: after + 22 * HOUR, act: async () => {
    if (row?.state === 'appealed') await decideAppeal(scene.as('judge', after + 22 * HOUR), row.id, { version: row.version, decision: '备注未写入正文，维持原分。' })
  } })
  return beats
}

function marksOf({ items }: Sheet, lost: number, veto?: true): Mark[] {
  const plain = items.filter((item) => !item.veto)
  const found = veto && items.find((item) => item.veto)
  return items.map(({ code, points, veto: isVeto }) => {
    if (isVeto) return code === (found && found.code) ? { code, points: 1, remark: '答复称已办结，诉求人表示无人联系。' } : { code, points: 0 }
    const place = plain.findIndex((item) => item.code === code)
    return place < lost && points > 0 ? { code, points: Math.floor(points / 2), remark: LOST[place % LOST.length]! } : { code, points }
  })
}
