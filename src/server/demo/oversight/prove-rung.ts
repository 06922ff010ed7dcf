/** The means of a rung and their proof, as a supervisor records them. A film is something nobody makes here. */
import { MINUTE } from '#domain/calendar/local-day.ts'
import type { ProofRule, Rung } from '#domain/profile/supervision.ts'
import type { Order } from '#domain/supervision/order.ts'
import { isOwn, isThere, PROOF_PARTS } from '#domain/supervision/proof.ts'
import type { Context } from '#platform/context.ts'
import { attachOrderFile } from '#server/supervision/actions/attach-order-file.ts'
import { recordMeans } from '#server/supervision/actions/record-means.ts'
import { drawnPhoto, typedPaper } from './papers.ts'
import type { Scene } from './scene.ts'

const WORDS: Partial<Record<ProofRule['kind'], string>> = {
  call_record: '已与承办单位联络员通话，对方说明了办理进度，答应两个工作日内给出结果。', instruction_scan_and_text: '请责任单位主要负责同志牵头，限期办结并报告结果。',
  text: '现场看过，问题部分存在，责任单位已明确专人和完成时间。',
}
const FILES = { photo_with_time_place: '现场照片（示意）.png', instruction_scan_and_text: '批示件（示意）.pdf', document: '督办材料（示意）.pdf' } as const
const nameFor = (kind: ProofRule['kind']): string | undefined => Object.entries(FILES).find(([key]) => key === kind)?.[1]

export async function proveRung(scene: Scene, ctx: Context, order: Order, rung: Rung | undefined, how: 'all' | 'with_result'): Promise<void> {
  for (const rule of rung?.proof ?? []) {
    if (isOwn(rule.kind) || isThere(order, rule) || (rule.result && how === 'all')) continue
    const wantsFile = PROOF_PARTS[rule.kind].includes('file')
    const name = nameFor(rule.kind)
    if (wantsFile && (!scene.folder || !name)) continue
    const fileIds = wantsFile && scene.folder && name ? [(await attachOrderFile(ctx, scene.folder, order.id, { name, bytes: name.endsWith('.png') ? drawnPhoto() : typedPaper() })).id] : []
    const text = WORDS[rule.kind]
    await recordMeans(ctx, order.id, {
      code: rule.code, fileIds, ...(text && { text }), ...(rule.kind === 'media_link' && { link: 'https://example.org/follow-up' }),
      ...(PROOF_PARTS[rule.kind].includes('taken_at') && { takenAt: ctx.now - 15 * MINUTE }), ...(PROOF_PARTS[rule.kind].includes('place') && { place: '诉求所在地' }),
    })
  }
}
