import { extractFacts, handleSignal as handleEndpoint, listSignals } from '#contract/intake.ts'
import { DAY } from '#domain/calendar/local-day.ts'
import { extract } from '#domain/intake/extract/extract.ts'
import { findSignals, urgencyOf } from '#domain/intake/find-signals.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { handleSignal } from './actions/handle-signal.ts'
import { presentSignals } from './signal.presenter.ts'
import { openSignals } from './signal.store.ts'

const SHOWN_DAYS = 30
const SHOWN = 200

export function formRoutes(door: Door): void {
  mount(door, extractFacts, async (ctx, { body }) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    const hits = findSignals(body.text, rules.signals ?? [])
    return {
      finds: extract(body.text, rules, { now: body.at ? Date.parse(body.at) : ctx.now, utcOffsetMinutes: rules.utcOffsetMinutes }),
      signals: hits.map(({ signal: { code, name, level, todo, target }, spans }) => ({ code, name, level, todo, target: target ?? null, spans })), urgency: urgencyOf(hits) ?? null,
    }
  })
  mount(door, listSignals, async (ctx) => {
    const [{ rules }, rows] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), openSignals(ctx.db, ctx.actor.centerId, { since: ctx.now - SHOWN_DAYS * DAY, limit: SHOWN })])
    return { items: presentSignals(rows, rules) }
  })
  mount(door, handleEndpoint, async (ctx, { params, body }) => {
    await handleSignal(ctx, params.ticketId, body.remark)
    return { ok: true as const }
  })
}
