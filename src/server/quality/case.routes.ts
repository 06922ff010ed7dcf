import * as contract from '#contract/quality-cases.ts'
import { CASE_STATES, MAY_REPORT, maySeeCase, OPEN_CASE } from '#domain/quality/case-life.ts'
import { qualityRules } from '#domain/quality/quality-rules.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount, mountRaw } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import { readSealed } from '#platform/sealed-files.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { attachToCase } from './actions/attach-to-case.ts'
import { moveCase } from './actions/move-case.ts'
import { reportCase } from './actions/report-case.ts'
import { presentCases, presentFile } from './case.presenter.ts'
import { countCases, getCase, getFile, listCaseRows } from './case.store.ts'
import { cursorOf, nextOf } from './page-of.ts'

const SETTLED = CASE_STATES.filter((state) => !OPEN_CASE.includes(state))
const STATES = { open: OPEN_CASE, settled: SETTLED, all: CASE_STATES } as const
/** Finders and judges: the whole centre; a unit: its own part of the tree. */
const scopeOf = ({ actor }: Context): string | undefined => (maySeeCase(actor, { centerId: actor.centerId, unitPath: '' }) ? undefined : actor.unitPath)

export function caseRoutes(door: Door, folder: string): void {
  mount(door, contract.listCases, async (ctx, { query }) => {
    const under = scopeOf(ctx)
    const rows = await listCaseRows(ctx.db, ctx.actor.centerId, {
      states: STATES[query.state], limit: query.limit + 1, ...(under !== undefined && { under }), ...(query.ticketId && { ticketId: query.ticketId }), ...cursorOf(query.after),
    })
    const [items, counts, { rules }] = await Promise.all([presentCases(ctx, ctx.db, rows.slice(0, query.limit)), countCases(ctx.db, ctx.actor.centerId, under, ctx.now), currentRules(ctx.db, ctx.actor.centerId)])
    return { items, next: nextOf(rows, query.limit), counts, reasons: qualityRules(rules).reasons, mayReport: MAY_REPORT.some((role) => ctx.actor.roles.includes(role)) }
  })
  mount(door, contract.reportCase, (ctx, { body }) => ctx.transaction(async (tx) => (await presentCases(ctx, tx, [await reportCase(ctx, body)]))[0]!))
  mount(door, contract.moveCase, (ctx, { params, body }) => ctx.transaction(async (tx) => (await presentCases(ctx, tx, [await moveCase(ctx, params.caseId, body)]))[0]!))
  mount(door, contract.attachToCase, async (ctx, { params }, { request }) => {
    const part = await request.file()
    if (!part) throw new Refusal('bad_request', { fields: [{ field: 'file', message: 'missing' }] })
    return presentFile(await attachToCase(ctx, folder, params.caseId, { name: part.filename, bytes: await part.toBuffer() }))
  })
  mountRaw(door, contract.downloadCaseFile, async (ctx, { params }, { reply }) => {
    const file = await getFile(ctx.db, ctx.actor.centerId, params.fileId)
    if (!maySeeCase(ctx.actor, await getCase(ctx.db, ctx.actor.centerId, file.caseId))) throw new Refusal('not_found')
    const bytes = await readSealed(folder, ctx.actor.centerId, file.id, { key: ctx.keys.open(file.keySealed), sm3: file.sm3 })
    return reply.type(file.mediaType).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`).send(bytes)
  })
}
