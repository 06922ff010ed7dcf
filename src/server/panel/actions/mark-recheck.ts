import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { lockMatter, saveMatter } from '../panel.store.ts'
import { tellTickets } from '../record-panel.ts'
import { ticketsOfMatter } from '../panel.store.ts'

/** 挂账复核到期: marked once for its day, however often the timer runs. */
export async function markRecheck(ctx: Context, id: string, today: string): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction(async (tx) => {
    const matter = await lockMatter(tx, ctx.actor.centerId, id)
    if (matter.state !== 'on_ledger' || !matter.recheckOn || matter.recheckOn > today || matter.recheckDueFor === matter.recheckOn) return
    await saveMatter(tx, matter, { recheckDueFor: matter.recheckOn })
    await recordEvents(tx, ctx, [{ type: 'panel_matter.recheck_due', subject: { kind: 'panel_matter', id }, dimensions: { before: 'on_ledger', after: 'on_ledger', facts: { recheckOn: matter.recheckOn } } }])
    await tellTickets(tx, ctx, await ticketsOfMatter(tx, matter.centerId, id), id, ['ledger.recheck_due'], { recheckOn: matter.recheckOn })
  })
}
