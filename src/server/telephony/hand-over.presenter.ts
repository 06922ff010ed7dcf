import type { z } from 'zod'
import { HandedFacts, type HandOverView } from '#contract/telephony-partners.ts'
import type { Context } from '#platform/context.ts'
import { userNames } from '#server/people/user.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import type { HandOver } from './hand-over.store.ts'

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
export const openFacts = (ctx: Context, row: HandOver): HandedFacts => HandedFacts.parse(JSON.parse(ctx.keys.open(row.factsSealed)))

export async function presentHandOvers(ctx: Context, rows: readonly HandOver[]): Promise<z.input<typeof HandOverView>[]> {
  return ctx.transaction(async (tx) => {
    const { rules } = await currentRules(tx, ctx.actor.centerId)
    const names = await userNames(tx, rows.flatMap(({ takenBy, byUser }) => [takenBy, byUser].filter((id) => id !== null)))
    return rows.map((row) => {
      const { title, place } = openFacts(ctx, row)
      return {
        id: row.id, link: row.link, linkName: (rules.links ?? []).find(({ code }) => code === row.link)?.name ?? row.link, direction: row.direction, state: row.state, at: iso(row.at)!, title, place, receipt: row.receipt,
        receiptAt: iso(row.receiptAt), takenBy: names.get(row.takenBy ?? '') ?? '', ticketId: row.ticketId, callId: row.callId, tries: row.tries, isByHand: row.direction === 'out' && row.state === 'waiting' && row.nextTryAt === null,
      }
    })
  })
}
