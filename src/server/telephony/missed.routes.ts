import { claimMissed as claimEndpoint, dialMissed as dialEndpoint, listMissed, nextMissed, recordMissed, releaseMissed as releaseEndpoint } from '#contract/missed-calls.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { dialMissed } from './actions/dial-missed.ts'
import { releaseMissed } from './actions/release-missed.ts'
import { settleMissedCall } from './actions/settle-missed-call.ts'
import { claimMissed, takeMissed } from './actions/take-missed.ts'
import type { Missed } from './missed.store.ts'
import { missedBoard, presentMissed } from './missed.presenter.ts'

const one = async (ctx: Context, entry: Missed) => (await presentMissed(ctx, [entry]))[0]!

export function missedRoutes(door: Door): void {
  mount(door, listMissed, (ctx, { query }) => missedBoard(ctx, query.view))
  mount(door, nextMissed, async (ctx) => one(ctx, await takeMissed(ctx)))
  mount(door, claimEndpoint, async (ctx, { params }) => one(ctx, await claimMissed(ctx, params.missedId)))
  mount(door, releaseEndpoint, async (ctx, { params }) => one(ctx, await releaseMissed(ctx, params.missedId)))
  mount(door, dialEndpoint, (ctx, { params, body }) => dialMissed(ctx, params.missedId, body.id))
  mount(door, recordMissed, async (ctx, { params, body }) => one(ctx, await settleMissedCall(ctx, params.missedId, body)))
}
