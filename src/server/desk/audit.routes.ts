import { join } from 'node:path'
import { listEvents, verifyRecord } from '#contract/audit.ts'
import { verifyChain } from '#platform/audit-verify.ts'
import type { Door } from '#platform/door.ts'
import { readPublicKeys } from '#platform/head-signer.ts'
import { mount } from '#platform/mount.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { auditRows } from './audit.query.ts'

export function auditRoutes(door: Door, folder: string): void {
  mount(door, listEvents, async (ctx, { query }) => {
    const before = Number(readCursor(query.after, 1)?.[0]) || undefined
    const rows = await auditRows(ctx.db, ctx.actor.centerId, { before, type: query.type, subjectId: query.subjectId, limit: query.limit + 1 })
    const page = rows.slice(0, query.limit)
    return {
      items: page.map(({ occurredAt, ...row }) => ({ ...row, at: new Date(occurredAt).toISOString() })),
      next: rows.length > query.limit ? writeCursor(String(page.at(-1)?.position)) : null,
    }
  })
  mount(door, verifyRecord, async (ctx) => {
    const report = await verifyChain(ctx.db, join(folder, 'heads'), readPublicKeys(join(folder, 'keys')))
    const sum = (of: (c: (typeof report.centers)[number]) => number) => report.centers.reduce((total, center) => total + of(center), 0)
    return { ok: report.ok, problems: report.problems, checked: sum((c) => c.events), heads: sum((c) => c.heads) }
  })
}
