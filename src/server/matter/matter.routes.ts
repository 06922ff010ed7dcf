import * as contract from '#contract/matter.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { declineMerge } from './actions/decline-merge.ts'
import { joinMatters } from './actions/join-matters.ts'
import { moveToMatter } from './actions/move-to-matter.ts'

const OK = { ok: true } as const

export function matterRoutes(door: Door): void {
  mount(door, contract.moveToMatter, async (ctx, { params, body }) => {
    await moveToMatter(ctx, params.ticketId, body)
    return OK
  })
  mount(door, contract.joinMatters, async (ctx, { params, body }) => {
    await joinMatters(ctx, params.matterId, body)
    return OK
  })
  mount(door, contract.declineMerge, async (ctx, { params, body }) => {
    await declineMerge(ctx, params.ticketId, body)
    return OK
  })
}
