import * as contract from '#contract/supervision-clues.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { dropClue } from './actions/drop-clue.ts'
import { takeUpClue } from './actions/take-up-clue.ts'
import { presentClues } from './clue.presenter.ts'
import { getClue } from './clue.store.ts'
import { listClueRows } from './clues.query.ts'

export function clueRoutes(door: Door): void {
  const one = (ctx: Context, id: string) => ctx.transaction(async (tx) => (await presentClues(ctx, tx, [await getClue(tx, ctx.actor.centerId, id)]))[0]!)
  mount(door, contract.listClues, async (ctx, { query }) => {
    const { rows, next } = await listClueRows(ctx.db, ctx.actor.centerId, query)
    return { items: await presentClues(ctx, ctx.db, rows), next }
  })
  mount(door, contract.takeUpClue, async (ctx, { params, body }) => {
    await takeUpClue(ctx, params.clueId, body)
    return one(ctx, params.clueId)
  })
  mount(door, contract.dropClue, async (ctx, { params, body }) => {
    await dropClue(ctx, params.clueId, body)
    return one(ctx, params.clueId)
  })
}
