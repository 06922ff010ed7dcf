import * as contract from '#contract/instructions.ts'
import { seesInstruction } from '#domain/supervision/instruction.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount, mountRaw } from '#platform/mount.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { Refusal } from '#platform/refusal.ts'
import { readSealed } from '#platform/sealed-files.ts'
import { closeInstruction } from './actions/close-instruction.ts'
import { giveInstruction } from './actions/give-instruction.ts'
import { orderForInstruction } from './actions/order-for-instruction.ts'
import { feedBack, reportProgress } from './actions/report-on-instruction.ts'
import { noteInstruction, returnInstruction } from './actions/steer-instruction.ts'
import { uploadInstructionFile } from './actions/upload-instruction-file.ts'
import { presentFile, presentInstruction, presentInstructions } from './instruction.presenter.ts'
import { asInstruction, getFile, getInstruction } from './instruction.store.ts'
import { instructionCounts, leadersOf, listInstructions } from './instructions.query.ts'

export function instructionRoutes(door: Door, folder: string): void {
  mount(door, contract.listInstructions, async (ctx, { query }) => {
    const after = readCursor(query.after, 1)?.find((id) => /^[0-9a-f-]{36}$/.test(id))
    const rows = await listInstructions(ctx, { ...query, after, limit: query.limit + 1 })
    const last = rows[query.limit - 1]
    const isOffice = ctx.actor.roles.includes('leader_office')
    return {
      items: await presentInstructions(ctx, rows.slice(0, query.limit)), next: rows.length > query.limit && last ? writeCursor(last.id) : null,
      counts: await instructionCounts(ctx), mayGive: isOffice || ctx.actor.roles.includes('leader'), leaders: isOffice ? await leadersOf(ctx) : [],
    }
  })
  mount(door, contract.getInstruction, async (ctx, { params }) => {
    await requireSight(ctx, params.instructionId)
    return presentInstruction(ctx, params.instructionId)
  })
  mount(door, contract.giveInstruction, async (ctx, { body }) => presentInstruction(ctx, await giveInstruction(ctx, body)))
  mount(door, contract.reportProgress, async (ctx, { params, body }) => shown(ctx, params.instructionId, reportProgress(ctx, params.instructionId, body)))
  mount(door, contract.feedBack, async (ctx, { params, body }) => shown(ctx, params.instructionId, feedBack(ctx, params.instructionId, body)))
  mount(door, contract.returnInstruction, async (ctx, { params, body }) => shown(ctx, params.instructionId, returnInstruction(ctx, params.instructionId, body)))
  mount(door, contract.noteInstruction, async (ctx, { params, body }) => shown(ctx, params.instructionId, noteInstruction(ctx, params.instructionId, body)))
  mount(door, contract.orderForInstruction, async (ctx, { params, body }) => shown(ctx, params.instructionId, orderForInstruction(ctx, params.instructionId, body)))
  mount(door, contract.closeInstruction, async (ctx, { params, body }) => shown(ctx, params.instructionId, closeInstruction(ctx, params.instructionId, body)))
  mount(door, contract.uploadInstructionFile, async (ctx, _, { request }) => {
    const part = await request.file()
    if (!part) throw new Refusal('bad_request', { fields: [{ field: 'file', message: 'missing' }] })
    return presentFile(await uploadInstructionFile(ctx, folder, { name: part.filename, bytes: await part.toBuffer() }))
  })
  mountRaw(door, contract.downloadInstructionFile, async (ctx, { params }, { reply }) => {
    const file = await getFile(ctx.db, ctx.actor.centerId, params.fileId)
    if (file.instructionId !== null) await requireSight(ctx, file.instructionId)
    else if (file.uploadedBy !== ctx.actor.id) throw new Refusal('not_found')
    const bytes = await readSealed(folder, ctx.actor.centerId, file.id, { key: ctx.keys.open(file.keySealed), sm3: file.sm3 })
    return reply.type(file.mediaType).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`).send(bytes)
  })
}

async function shown(ctx: Context, id: string, done: Promise<void>): Promise<contract.InstructionView> {
  await done
  return presentInstruction(ctx, id)
}

/** @throws Refusal not_found */
async function requireSight(ctx: Context, id: string): Promise<void> {
  if (!seesInstruction(ctx.actor, asInstruction(await getInstruction(ctx.db, ctx.actor.centerId, id)))) throw new Refusal('not_found')
}
