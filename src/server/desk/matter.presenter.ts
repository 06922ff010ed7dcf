import type { ReplyOf } from '#contract/endpoint.ts'
import type { getMatter, listMatters, MatterView, matterOfTicket } from '#contract/matter.ts'
import { DAY, dayAfter, dayStart, localDay } from '#domain/calendar/local-day.ts'
import { heatOf } from '#domain/matter/heat.ts'
import { isCenterRole } from '#domain/ticket/may-move.ts'
import { PARENT_OPEN } from '#domain/ticket/moves/merge.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { presentFound } from './found-ticket.presenter.ts'
import { foundRows } from './found-tickets.sql.ts'
import { matterDays, matterFigures, matterMembers, spokenMatters, type MatterFigures, type MatterWindow } from './matter-figures.query.ts'
import { presentProposals } from './merge-proposal.presenter.ts'
import { subtree } from './search-filter.ts'

const LOOKED_AT = 200
const SHOWN = 60
const MEMBERS = 50
const TICKET_DAYS = 14

/** Whole local days up to the end of today. */
function windowOf(ctx: Context, rules: CenterRules, days: number): MatterWindow {
  const until = dayStart(dayAfter(localDay(ctx.now, rules)), rules)
  return { since: until - days * DAY, until }
}

const mayArrange = ({ actor }: Context): boolean => actor.roles.some((role) => role === 'dispatcher' || role === 'shift_leader')

export async function presentMatters(ctx: Context, asked: { days: number; areaCode?: string | undefined; categoryCode?: string | undefined }): Promise<ReplyOf<typeof listMatters>> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const window = windowOf(ctx, rules, asked.days)
  const filter = { areas: asked.areaCode ? subtree(rules.areas, asked.areaCode) : undefined, categories: asked.categoryCode ? subtree(rules.categories, asked.categoryCode) : undefined }
  const items = await views(ctx, rules, await spokenMatters(ctx.db, ctx.actor, window, filter, LOOKED_AT), window)
  // What only others see is no matter of several tickets here.
  return { items: items.filter(({ tickets }) => tickets > 1).toSorted((a, b) => b.heat - a.heat || b.personTimes - a.personTimes).slice(0, SHOWN), mayArrange: mayArrange(ctx) }
}

export async function presentMatter(ctx: Context, matterId: string): Promise<ReplyOf<typeof getMatter>> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const [[matter], members] = await Promise.all([views(ctx, rules, [matterId], windowOf(ctx, rules, TICKET_DAYS)), membersOf(ctx, rules, matterId)])
  if (!matter) throw new Refusal('matter_unknown')
  return { matter, members }
}

/** @param ticket one the viewer may see */
export async function presentMatterOf(ctx: Context, ticket: Ticket): Promise<ReplyOf<typeof matterOfTicket>> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const place = await ctx.db.selectFrom('matterTicket').select('matterId').where('centerId', '=', ticket.centerId).where('ticketId', '=', ticket.id).executeTakeFirst()
  if (!place) return { matter: null, members: [], proposals: [], mayArrange: false }
  const center = isCenterRole(ctx.actor)
  const [[matter], members, proposals] = await Promise.all([
    views(ctx, rules, [place.matterId], windowOf(ctx, rules, TICKET_DAYS)), membersOf(ctx, rules, place.matterId),
    center && ticket.status === 'pending_dispatch' && ticket.childCount === 0 ? presentProposals(ctx, rules, ticket, PARENT_OPEN) : [],
  ])
  return { matter: matter ?? null, members: members.filter(({ id }) => id !== ticket.id), proposals, mayArrange: mayArrange(ctx) && !ticket.mergedInto }
}

async function membersOf(ctx: Context, rules: CenterRules, matterId: string) {
  const ids = await matterMembers(ctx.db, ctx.actor, matterId, MEMBERS)
  const { rows } = await foundRows(ctx.actor, ids.map((ticketId) => ({ ticketId, rank: '' }))).execute(ctx.db)
  return rows.map((row) => presentFound(row, rules, ctx.now))
}

async function views(ctx: Context, rules: CenterRules, ids: readonly string[], window: MatterWindow): Promise<MatterView[]> {
  const [figures, days] = await Promise.all([matterFigures(ctx.db, ctx.actor, ids, window), matterDays(ctx.db, ctx.actor, ids, window)])
  return figures.map((one) => present(one, days.get(one.id) ?? [], rules, ctx.now))
}

function present(one: MatterFigures, days: number[], rules: CenterRules, now: number): MatterView {
  const { areaCode, categoryCode, isGenerated, parties, firstAt, lastAt, ...rest } = one
  return {
    ...rest, heat: heatOf({ ...one, likes: 0 }, now), firstAt: new Date(firstAt).toISOString(), lastAt: new Date(lastAt).toISOString(), days, generated: isGenerated,
    place: rules.areas.find(({ code }) => code === areaCode)?.name ?? '', category: rules.categories.find(({ code }) => code === categoryCode)?.name ?? null, parties: parties ?? [],
  }
}
