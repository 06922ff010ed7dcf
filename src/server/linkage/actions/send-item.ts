import type { HandOver } from '#domain/linkage/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { recordEvents } from '#platform/events.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { getItem } from '../item.store.ts'
import { saveFailed, saveHeld, saveSent, type Outgoing, type Partner } from '../partner.store.ts'
import { postItem } from '../post-item.ts'
import { applyReceipt } from './apply-receipt.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

/** 发送: at least once; the partner knows a repeat by its id. Nothing is given up, it is tried less often. @returns false: the partner does not answer now */
export async function sendItem(ctx: Context, row: Outgoing, partner: Partner): Promise<boolean> {
  requireSystem(ctx)
  const item = await getItem(ctx.db, row.centerId, row.itemId)
  if (!item.packageSealed || item.checksum !== row.checksum) return true
  if (partner.classes && !partner.classes.includes(item.classCode)) {
    await ctx.transaction((tx) => saveHeld(tx, row, { problem: 'class_not_sent', dueAt: ctx.now + HOUR }))
    return true
  }
  const pack = JSON.parse(ctx.keys.open(item.packageSealed)) as HandOver
  const told = await postItem(partner.url, ctx.keys.open(partner.tokenSealed), { id: row.id, center: row.centerId, link: row.linkCode, itemId: row.itemId, checksum: row.checksum, package: pack })
  await ctx.transaction(async (tx) => {
    if ('problem' in told) return saveFailed(tx, row, { problem: told.problem, answer: told.answer, at: ctx.now, dueAt: ctx.now + Math.min(HOUR, MINUTE * 2 ** row.attempts) })
    if (!(await saveSent(tx, row, { at: ctx.now, answer: told.answer }))) return undefined
    return recordEvents(tx, ctx, [{ type: 'discipline.sent', subject: { kind: 'discipline_item', id: row.itemId }, dimensions: { facts: { link: row.linkCode, attempts: row.attempts + 1 } } }])
  })
  if (!('problem' in told) && told.received && item.state === 'passed') await applyReceipt(ctx, row.itemId, { id: newId(), kind: 'receive', at: ctx.now, by: partner.linkCode, overLink: true })
  return !('problem' in told)
}
