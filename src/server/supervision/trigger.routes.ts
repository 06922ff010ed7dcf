import type { ReplyOf } from '#contract/endpoint.ts'
import * as contract from '#contract/triggers.ts'
import { OVERSIGHT_ROLES } from '#domain/people/actor.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import { explain } from '#domain/supervision/explain.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { askDryRun } from './actions/ask-dry-run.ts'
import { cancelDryRun } from './actions/cancel-dry-run.ts'
import { getDryRun, listDryRuns, readHits, type DryRunRow, type HitRow } from './dry-run.store.ts'
import { ticketLines } from './story.query.ts'

const iso = (at: number): string => new Date(at).toISOString()
/** The rest is counted. */
const SHOWN = 20

export function triggerRoutes(door: Door): void {
  mount(door, contract.askDryRun, async (ctx, { body }) => presentRun(await askDryRun(ctx, { rule: body.rule, from: Date.parse(body.from), until: Date.parse(body.until) })))
  mount(door, contract.listDryRuns, async (ctx) => ({ items: (await listDryRuns(ctx.db, ctx.actor.centerId)).map(presentRun) }))
  mount(door, contract.getDryRun, async (ctx, { params, query }) => {
    const run = await getDryRun(ctx.db, ctx.actor.centerId, params.runId)
    const hits = await readHits(ctx.db, run.centerId, run.id, query.after, query.limit)
    return { run: presentRun(run), hits: await presentHits(ctx, run, hits), next: hits.length === query.limit ? hits.at(-1)!.place : null }
  })
  mount(door, contract.cancelDryRun, async (ctx, { params }) => {
    await cancelDryRun(ctx, params.runId)
    return { ok: true as const }
  })
}

const presentRun = (row: DryRunRow): ReplyOf<typeof contract.askDryRun> => ({
  id: row.id, state: row.state, rule: row.rule as Trigger, from: iso(row.fromAt), until: iso(row.untilAt), askedBy: row.askedByName, askedAt: iso(row.askedAt),
  finishedAt: row.finishedAt === null ? null : iso(row.finishedAt), done: row.done, total: row.total, lookedAt: row.lookedAt, fired: row.fired,
})

async function presentHits(ctx: Context, run: DryRunRow, hits: readonly HitRow[]): Promise<ReplyOf<typeof contract.getDryRun>['hits']> {
  const { rules } = await currentRules(ctx.db, run.centerId)
  const lines = await ticketLines(ctx.db, run.centerId, hits.flatMap(({ ticketIds }) => ticketIds.slice(0, SHOWN)))
  const byId = new Map(lines.map((line) => [line.id, line]))
  // Who administers the rules reads no ticket: the number says which it was.
  const mayRead = ctx.actor.roles.some((role) => (OVERSIGHT_ROLES as readonly string[]).includes(role))
  return hits.map(({ place, firedAt, why, ticketIds }) => ({
    place, firedAt: iso(firedAt), why: explain(run.rule as Trigger, why, rules.utcOffsetMinutes), ticketCount: ticketIds.length,
    tickets: ticketIds.slice(0, SHOWN).flatMap((id) => { const line = byId.get(id); return line ? [{ id, number: line.number, title: mayRead ? line.title : null }] : [] }),
  }))
}
