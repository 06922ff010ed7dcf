/** A changed ladder loses no running order: rungs taken away need one that replaces them, in the same change. */
import type { CenterRules } from '#domain/profile/rules.ts'
import { remap } from '#domain/supervision/ladder.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { RulesGuard } from '#server/profile/rules-change.ts'
import { lookAgain, moveOrders, standingRungs } from './mapped-orders.store.ts'
import { recordOrder } from './record-order.ts'

type Standing = { rung: string; orders: number }
async function lostRungs(reader: Db | Tx, rules: CenterRules): Promise<{ moves: Map<string, string>; lost: Standing[] }> {
  const standing = await standingRungs(reader, rules.code)
  const { moves, lost } = remap(rules.ladder, standing.map(({ rung }) => rung))
  return { moves, lost: standing.filter(({ rung }) => lost.includes(rung)) }
}

/** `follow` runs in the transaction of the change, which holds the centre's row: nobody opens or climbs meanwhile. @throws Refusal rung_needs_mapping */
export const keepOnLadder: RulesGuard = {
  problems: async (reader, before, after) =>
    (await lostRungs(reader, after)).lost.map(({ rung, orders }) => `督办层级「${before.ladder.find(({ code }) => code === rung)?.name ?? rung}」（${rung}）上还有 ${orders} 件在办督办，请在某一级的“接替”里填 ${rung}`),
  async follow(tx, ctx, before, after) {
    const { moves, lost } = await lostRungs(tx, after)
    if (lost.length > 0) throw new Refusal('rung_needs_mapping', { rungs: lost })
    for (const [from, to] of moves) await move(tx, ctx, after, { from, to })
    if (JSON.stringify(before.ladder) !== JSON.stringify(after.ladder)) await lookAgain(tx, after.code)
  },
}

async function move(tx: Tx, ctx: Context, { code: centerId, ladder }: CenterRules, { from, to }: { from: string; to: string }): Promise<void> {
  const moved = await moveOrders(tx, { centerId, from, to, name: ladder.find(({ code }) => code === to)!.name, at: ctx.now, byName: ctx.actor.name })
  const inCenter = { ...ctx, actor: { ...ctx.actor, centerId } }
  for (const order of moved) await recordOrder(tx, inCenter, { ...order, centerId }, [{ type: 'supervision.climbed', facts: { from, to, how: 'mapped' } }])
}
