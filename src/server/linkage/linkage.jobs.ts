import type { Context } from '#platform/context.ts'
import { sendItem } from './actions/send-item.ts'
import { partnersOf, waitingFor } from './partner.store.ts'

/** 发件箱: what waits for a partner that is connected; the rest goes on waiting. */
export async function sendToPartners(ctx: Context): Promise<void> {
  const partners = await partnersOf(ctx.db, ctx.actor.centerId)
  if (partners.length === 0) return
  const silent = new Set<string>()
  for (const row of await waitingFor(ctx.db, ctx.actor.centerId, ctx.now)) {
    const partner = partners.find(({ linkCode }) => linkCode === row.linkCode)
    // Whoever did not answer once is not asked a hundred times in a row.
    if (partner?.active && !silent.has(partner.linkCode) && !(await sendItem(ctx, row, partner))) silent.add(partner.linkCode)
  }
}
