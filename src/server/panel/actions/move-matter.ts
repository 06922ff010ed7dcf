import type { PanelInput, PanelMove } from '#domain/panel/panel-life.ts'
import type { Context } from '#platform/context.ts'
import { requireRole } from '#server/people/require-role.ts'
import { changeMatter } from '../change-matter.ts'

export type OutsideMeeting = Extract<PanelMove, 'report' | 'return_report' | 'feed_back' | 'recheck_stays' | 'recheck_solvable' | 'relist'>
/** 报结果, 反馈, 复核, 销账: who may, and when, is the domain's table. */
export async function moveMatter(ctx: Context, id: string, { move, version, ...input }: PanelInput & { move: OutsideMeeting; version: number }): Promise<void> {
  requireRole(ctx, 'panel_secretary', 'unit_handler', 'unit_head')
  await ctx.transaction((tx) => changeMatter(tx, ctx, { id, version }, move, input))
}
