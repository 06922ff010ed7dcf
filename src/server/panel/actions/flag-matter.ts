import type { Context } from '#platform/context.ts'
import { requireRole } from '#server/people/require-role.ts'
import { cutText } from '../change-matter.ts'
import { ticketsOfGathered } from '../gathered-tickets.query.ts'
import { listMatter } from '../list-matter.ts'
import { idsOfNumbers } from '../panel.store.ts'

export type Flagged = { title: string; summary: string; ticketNumbers: string[]; matterId?: string | undefined }

/** 列为疑难: by hand, for one ticket, several, or all of a gathered matter. @returns the id */
export async function flagMatter(ctx: Context, given: Flagged): Promise<string> {
  requireRole(ctx, 'panel_secretary', 'shift_leader', 'reviewer', 'dispatcher', 'leader_office')
  return ctx.transaction(async (tx) => {
    const named = await idsOfNumbers(tx, ctx.actor.centerId, given.ticketNumbers)
    const gathered = given.matterId ? await ticketsOfGathered(tx, ctx.actor.centerId, given.matterId) : []
    return listMatter(tx, ctx, { title: cutText(given.title), summary: cutText(given.summary), source: 'hand', ticketIds: [...new Set([...named, ...gathered])].toSorted() })
  })
}
