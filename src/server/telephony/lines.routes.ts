import { listLines } from '#contract/lines.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { presentLines } from './lines.presenter.ts'

export function lineRoutes(door: Door): void {
  mount(door, listLines, (ctx) => presentLines(ctx))
}
