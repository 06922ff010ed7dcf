import type { EntryMove } from '#domain/knowledge/entry-life.ts'
import type { Context } from '#platform/context.ts'
import { requireRole } from '#server/people/require-role.ts'
import { changeEntry } from '../change-entry.ts'
import type { Entry } from '../entry.store.ts'

type Step = { move: Exclude<EntryMove, 'write' | 'expire'>; version: number; reason?: string }
/** 送审、审核、发布、退回、下架、恢复、确认: who may, and when, is the domain's table. */
export async function moveEntry(ctx: Context, id: string, { move, version, reason }: Step): Promise<Entry> {
  requireRole(ctx, 'unit_handler', 'unit_head', 'knowledge_editor')
  return ctx.transaction((tx) => changeEntry(tx, ctx, { id, version }, move, reason ? { reason } : {}))
}
