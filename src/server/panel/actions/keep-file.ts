import { mediaTypeOf } from '#domain/ticket/attachment-rules.ts'
import { ownsPanel } from '#domain/panel/panel-life.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { writeSealed } from '#platform/sealed-files.ts'
import { requireRole } from '#server/people/require-role.ts'
import { getFile, insertFile, unitsAsked, type PanelFile } from '../dossier.store.ts'
import { getMeeting } from '../meeting.store.ts'
import { getMatter } from '../panel.store.ts'

type Of = { panelId: string } | { meetingId: string }
/** A file of the dossier, or signed minutes: on the disk before its row commits. Asked units and the owner add to the dossier. @throws Refusal file_kind_refused, not_found, forbidden */
export async function keepFile(ctx: Context, folder: string, of: Of, file: { name: string; bytes: Buffer }): Promise<PanelFile> {
  requireRole(ctx, 'panel_secretary', 'unit_handler', 'unit_head')
  const { centerId } = ctx.actor
  if ('meetingId' in of) {
    requireRole(ctx, 'panel_secretary')
    await getMeeting(ctx.db, centerId, of.meetingId)
  } else {
    const matter = await getMatter(ctx.db, centerId, of.panelId)
    const paths = [matter.ownerUnitPath, ...(await unitsAsked(ctx.db, centerId, matter.id))]
    if (!ctx.actor.roles.includes('panel_secretary') && !paths.some((path) => ownsPanel(ctx.actor, path))) throw new Refusal('not_found')
  }
  const mediaType = mediaTypeOf(file.name, file.bytes)
  if (!mediaType) throw new Refusal('file_kind_refused')
  const id = newIdAt(ctx.now)
  const kept = await writeSealed(folder, centerId, id, file.bytes)
  return ctx.transaction(async (tx) => {
    await insertFile(tx, { centerId, id, ...of, name: file.name.slice(0, 200), mediaType, bytes: file.bytes.length, sm3: kept.sm3, keySealed: ctx.keys.seal(kept.key), uploadedAt: toDate(ctx.now), uploadedByName: ctx.actor.name })
    const subject = 'meetingId' in of ? { kind: 'panel_meeting' as const, id: of.meetingId } : { kind: 'panel_matter' as const, id: of.panelId }
    await recordEvents(tx, ctx, [{ type: `${subject.kind}.file_kept`, subject, body: { name: file.name }, dimensions: { facts: { fileId: id, bytes: file.bytes.length } } }])
    return getFile(tx, centerId, id)
  })
}
