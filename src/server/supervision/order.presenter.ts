import type { OrderFileView, OrderView, ProofNeed } from '#contract/supervision.ts'
import { rungOf } from '#domain/supervision/ladder.ts'
import { maySeeOrder } from '#domain/supervision/order-moves.ts'
import { isThere, PROOF_PARTS } from '#domain/supervision/proof.ts'
import { seesWholeCenter } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { getOrderRow, wholeOrder } from './order.store.ts'
import { iso, isoOrNull, presentCards, presentRung } from './order-card.presenter.ts'
import { presentTold } from './told.presenter.ts'
import { orderStory } from './order-story.query.ts'
import { orderFiles, orderProofs, type OrderFile } from './proof.store.ts'

export const presentFile = (file: OrderFile): OrderFileView => ({ id: file.id, name: file.name, mediaType: file.mediaType, bytes: file.bytes, at: iso(file.uploadedAt), by: file.uploadedByName })

/** A unit reads its own answer, what was asked of it and the proof; not what other units wrote. @throws Refusal not_found */
export async function presentOrder(ctx: Context, orderId: string): Promise<OrderView> {
  const { centerId } = ctx.actor
  const row = await getOrderRow(ctx.db, centerId, orderId)
  const order = await wholeOrder(ctx.db, row)
  if (!maySeeOrder(ctx.actor, order)) throw new Refusal('not_found')
  const nameOf = await unitNamer(ctx.db)
  const [[card], { rules }, told, files, proofs, story] = await Promise.all([
    presentCards(ctx, [row], order.ticketIds.length), currentRules(ctx.db, centerId), presentTold(ctx, orderId, nameOf), orderFiles(ctx.db, centerId, orderId), orderProofs(ctx.db, centerId, orderId), orderStory(ctx.db, centerId, orderId),
  ])
  const seesAll = seesWholeCenter(ctx.actor)
  const isMine = (unitId: string | null) => seesAll || unitId === null || unitId === ctx.actor.unitId
  const seen = files.filter((file) => seesAll || file.unitId === ctx.actor.unitId || proofs.some(({ fileIds }) => fileIds.includes(file.id)))
  const rung = rungOf(rules.ladder, order.step.rung)
  return {
    ...card!, rungView: rung ? presentRung(rung) : { code: order.step.rung, name: order.step.rung, group: null, means: '', actor: '', told: [], headAnswers: false, placeholder: false },
    needs: (rung?.proof ?? []).map((rule): ProofNeed => ({ code: rule.code, name: rule.name, kind: rule.kind, result: rule.result ?? false, there: isThere(order, rule), parts: [...PROOF_PARTS[rule.kind]] })),
    told, conclusion: row.conclusion, finishedBy: row.finishedByName,
    answers: order.parts.map(({ unitId, state, text, urges }) => ({ id: unitId, name: nameOf(unitId) ?? '', state, text: isMine(unitId) ? (text ?? null) : null, urges })),
    steps: story.steps.map(({ no, rung: code, rungName, how, reason, enteredAt, byName }) => ({ no, rung: code, name: rungName, how, reason, at: iso(enteredAt), by: byName })),
    proofs: proofs.map((proof) => ({
      id: proof.id, stepNo: proof.stepNo, code: proof.code, name: proof.name, kind: proof.kind, text: proof.text, link: proof.link, takenAt: isoOrNull(proof.takenAt), place: proof.place,
      files: files.filter(({ id }) => proof.fileIds.includes(id)).map(presentFile), at: iso(proof.recordedAt), by: proof.recordedByName,
    })),
    files: seen.map(presentFile),
    entries: story.entries.filter(({ unitId }) => isMine(unitId)).map(({ id, stepNo, what, unitId, text, at, byName }) => ({ id, stepNo, what, unit: unitId === null ? null : (nameOf(unitId) ?? ''), text, at: iso(at), by: byName })),
  }
}
