/** 诉求合理性: most of what went badly is judged, some appealed against, one decided. */
import { DAY, HOUR } from '#domain/calendar/local-day.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import { whyNotJudgement, type JudgementMove } from '#domain/revisit/judgement.ts'
import type { Context } from '#platform/context.ts'
import { appealVerdict } from '#server/revisit/actions/appeal-verdict.ts'
import { giveVerdict } from '#server/revisit/actions/give-verdict.ts'
import { judgementsOf, listJudgements, type Judgement } from '#server/revisit/judgement.store.ts'
import { officeHours } from '../plan/work-time.ts'
import type { Beat } from './beat.ts'
import type { Scene } from './scene.ts'

const MOST = 200
const FRESH = 8 * DAY
const BASIS = { yes: '诉求具体，承办单位有责任也有条件解决，答复与诉求不对应。', no: '承办单位已依规办理并说明依据，诉求超出政策规定。' }

export async function verdicts(scene: Scene): Promise<Beat[]> {
  const { city: { rules, now } } = scene
  const { reasons } = revisitPlanOf(rules).reasonableness
  const reader = scene.as('leader', now)
  const open = await listJudgements(reader.db, reader.actor, { states: ['open'], limit: MOST, oldestFirst: true })
  return open.flatMap((judgement, i): Beat[] => {
    const key = { ticketId: judgement.ticketId, round: judgement.round }
    // Of the last days every other one still waits.
    const at = officeHours({ ...scene.city, entries: [] }, judgement.openedAt + HOUR, 1 + scene.random.int(5))
    const reason = reasons.find(({ reasonable }) => reasonable === (i % 3 !== 2))
    if ((i % 2 === 1 && judgement.openedAt > now - FRESH) || at > now || !reason) return []
    const verdict = { reasonable: reason.reasonable, reason: reason.code, basis: reason.reasonable ? BASIS.yes : BASIS.no }
    const beats = [step(scene, judgement, scene.as('reviewer', at, { hand: (i % 2) / 2 }), 'judge', (ctx, { version }) => giveVerdict(ctx, key, { version, ...verdict }))]
    const { unitId } = judgement
    if (i % 6 !== 0 || !verdict.reasonable || unitId === null || !scene.cast.hasUnit(unitId)) return beats
    const appealedAt = officeHours({ ...scene.city, entries: [] }, at, 3)
    if (appealedAt > now) return beats
    beats.push(step(scene, judgement, scene.as('head', appealedAt, { unitId }), 'unit_appeal', (ctx, { version }) => appealVerdict(ctx, key, { version, text: '诉求事项权属不在本单位，已两次到场说明，请予复核。' })))
    const decidedAt = officeHours({ ...scene.city, entries: [] }, appealedAt, 5)
    if (i % 12 === 0 && decidedAt <= now) beats.push(step(scene, judgement, scene.as('judge', decidedAt), 'decide', (ctx, { version }) => giveVerdict(ctx, key, { version, ...verdict, basis: '复核通话录音与办理记录，维持原判定。' })))
    return beats
  })
}

/** Left out where the rules of the city no longer allow it by then. */
const step = (scene: Scene, { ticketId, round }: Judgement, ctx: Context, move: JudgementMove, act: (ctx: Context, now: Judgement) => Promise<unknown>): Beat => ({
  at: ctx.now,
  act: async () => {
    const now = (await judgementsOf(ctx.db, scene.city.centerId, ticketId)).find((one) => one.round === round)
    if (now && !whyNotJudgement(ctx.actor, now, move, ctx.now)) await act(ctx, now)
  },
})
