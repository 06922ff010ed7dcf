import * as contract from '#contract/matter.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { presentMatter, presentMatterOf, presentMatters } from './matter.presenter.ts'
import { seenTicket } from './seen-ticket.query.ts'

export function matterDeskRoutes(door: Door): void {
  mount(door, contract.listMatters, (ctx, { query }) => presentMatters(ctx, query))
  mount(door, contract.getMatter, (ctx, { params }) => presentMatter(ctx, params.matterId))
  mount(door, contract.matterOfTicket, async (ctx, { params }) => presentMatterOf(ctx, await seenTicket(ctx, params.ticketId)))
}
