import type { GivenProof } from '#domain/supervision/order.ts'
import { recordProof, standsOn } from '#domain/supervision/make-order-move.ts'
import { fitsKind } from '#domain/supervision/proof.ts'
import type { ProofKind } from '#domain/profile/supervision.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { changeOrder, requireOrderMove } from '../change-order.ts'
import { insertProof, orderFiles } from '../proof.store.ts'

export type RecordMeans = { code: string; text?: string; link?: string; takenAt?: number; place?: string; fileIds: string[] }

/** 记录督办手段 with its proof, on the rung the order stands on. @throws Refusal proof_not_of_rung, proof_incomplete, proof_in_future, proof_file_kind */
export const recordMeans = (ctx: Context, orderId: string, given: RecordMeans): Promise<string> => changeOrder(ctx, orderId, async (order, facts, tx) => {
  requireOrderMove(ctx, order, 'record_proof')
  const rule = standsOn(facts, order.step.rung).proof.find(({ code }) => code === given.code)
  if (!rule) throw new Refusal('proof_not_of_rung', { code: given.code })
  await requireFiles(tx, ctx, orderId, rule.kind, given.fileIds)
  const proof: GivenProof = { ...given, kind: rule.kind }
  const after = recordProof(order, proof, facts)
  const id = newId()
  await insertProof(tx, {
    centerId: order.centerId, orderId, id, stepNo: order.step.no, code: rule.code, name: rule.name, kind: rule.kind, text: given.text ?? null, link: given.link ?? null,
    takenAt: given.takenAt === undefined ? null : toDate(given.takenAt), place: given.place ?? null, fileIds: given.fileIds, recordedAt: toDate(ctx.now), recordedBy: ctx.actor.id, recordedByName: ctx.actor.name,
  })
  return {
    order: after, entry: { what: 'proof', text: rule.name }, ending: { hinderedAt: null },
    events: [{ type: 'supervision.means_recorded', facts: { rung: order.step.rung, proof: rule.code, proofKind: rule.kind, proofId: id }, body: { text: given.text, place: given.place, link: given.link } }],
  }
})

async function requireFiles(tx: Tx, ctx: Context, orderId: string, kind: ProofKind, fileIds: readonly string[]): Promise<void> {
  const known = new Map((await orderFiles(tx, ctx.actor.centerId, orderId)).map((file) => [file.id, file.mediaType]))
  for (const id of fileIds) {
    const mediaType = known.get(id)
    if (mediaType === undefined) throw new Refusal('not_found')
    if (!fitsKind(kind, mediaType)) throw new Refusal('proof_file_kind', { mediaType })
  }
}
