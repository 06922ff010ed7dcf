import type { z } from 'zod'
import type { FileView as FileShape, MeetingDetail as MeetingShape, MeetingView as MeetingLine, OpinionView as OpinionShape, PanelDetail as DetailShape, PanelView as ViewShape } from '#contract/panel.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import { meetingAbilities } from '#domain/panel/meeting-life.ts'
import { isSecretary, ownsPanel, panelAbilities } from '#domain/panel/panel-life.ts'
import { seesWholeCenter } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { filesOf, notesOf, opinionsOf, unitsAsked, type Opinion, type PanelFile } from './dossier.store.ts'
import { agendaOf } from './meeting.store.ts'
import { decidedOn, listMatters, listMeetings, panelTickets, type ListedMatter, type ListedMeeting } from './panel-list.query.ts'

export const iso = (at: number): string => new Date(at).toISOString()
const isoOr = (at: number | null): string | null => (at === null ? null : iso(at))
export const scopeOf = ({ actor }: Context): string | undefined => (seesWholeCenter(actor) ? undefined : actor.unitPath)
export const todayOf = async (ctx: Context, reader: Db | Tx = ctx.db): Promise<string> => localDay(ctx.now, (await currentRules(ctx.db, ctx.actor.centerId, reader)).rules)

export const presentFile = (file: PanelFile): z.input<typeof FileShape> => ({ id: file.id, name: file.name, bytes: file.bytes, at: iso(file.uploadedAt), byName: file.uploadedByName })
export const presentMatter = (ctx: Context, m: ListedMatter, today: string): z.input<typeof ViewShape> => ({
  id: m.id, title: m.title, source: m.source, state: m.state, version: m.version, listedAt: iso(m.listedAt), tickets: m.tickets, ownerUnitName: m.ownerUnitName, measures: m.measures, dueOn: m.dueOn,
  overdue: m.state === 'assigned' && m.dueOn !== null && m.dueOn < today, recheckOn: m.recheckOn, recheckDue: m.state === 'on_ledger' && m.recheckOn !== null && m.recheckOn <= today, ledgerSince: m.ledgerSince,
  meetingId: m.meetingId, opinionsOpen: m.opinionsOpen, abilities: panelAbilities(ctx.actor, m),
})
export const presentOpinion = (ctx: Context, o: Opinion, today: string): z.input<typeof OpinionShape> => ({
  id: o.id, panelId: o.panelId, title: o.title, unitName: o.unitName, question: o.question, dueOn: o.dueOn, overdue: o.answeredAt === null && o.dueOn < today, answer: o.answer, answeredAt: isoOr(o.answeredAt),
  answeredByName: o.answeredByName, mayAnswer: o.answeredAt === null && ownsPanel(ctx.actor, o.unitPath),
})

export async function presentPanel(ctx: Context, tx: Db | Tx, panelId: string): Promise<z.input<typeof DetailShape>> {
  const { centerId } = ctx.actor
  const [matter] = await listMatters(tx, { centerId, id: panelId, scope: scopeOf(ctx) })
  if (!matter) throw new Refusal('not_found')
  const today = await todayOf(ctx, tx)
  const [tickets, notes, opinions, files, decided, asked] = [
    await panelTickets(tx, centerId, panelId), await notesOf(tx, centerId, panelId), await opinionsOf(tx, centerId, panelId), await filesOf(tx, centerId, { panelId }), await decidedOn(tx, centerId, panelId), await unitsAsked(tx, centerId, panelId),
  ]
  const isUnit = scopeOf(ctx) !== undefined
  return {
    ...presentMatter(ctx, matter, today), summary: matter.summary, listedByName: matter.listedByName, report: matter.report, reportedByName: matter.reportedByName, reportedAt: isoOr(matter.reportedAt), feedback: matter.feedback, fedBackAt: isoOr(matter.fedBackAt), reason: matter.reason,
    ticketList: tickets, notes: notes.map((n) => ({ id: n.id, kind: n.kind, unitName: n.unitName, text: n.text, at: iso(n.at), byName: n.byName })),
    // What another unit thinks is not a unit's to read before the meeting has decided.
    opinions: opinions.filter((o) => !isUnit || ownsPanel(ctx.actor, o.unitPath)).map((o) => presentOpinion(ctx, o, today)), files: files.map(presentFile), decided,
    mayCollect: isSecretary(ctx.actor) || [matter.ownerUnitPath, ...asked].some((path) => ownsPanel(ctx.actor, path)),
  }
}

export const presentMeetingLine = (m: ListedMeeting): z.input<typeof MeetingLine> =>
  ({ id: m.id, startsAt: iso(m.startsAt), heldOn: m.heldOn, place: m.place, chair: m.chair, members: m.members, state: m.state, version: m.version, matters: m.matters, resolved: m.resolved })

export async function presentMeeting(ctx: Context, tx: Db | Tx, id: string): Promise<z.input<typeof MeetingShape>> {
  const { centerId } = ctx.actor
  const [meeting] = await listMeetings(tx, centerId, id)
  if (!meeting) throw new Refusal('not_found')
  const today = await todayOf(ctx, tx)
  const agenda = await agendaOf(tx, centerId, id)
  const matters = new Map((await listMatters(tx, { centerId, scope: undefined, ids: agenda.map(({ panelId }) => panelId) })).map((m) => [m.id, m]))
  const mayRun = isSecretary(ctx.actor)
  return {
    ...presentMeetingLine(meeting), minutes: meeting.minutes, files: (await filesOf(tx, centerId, { meetingId: id })).map(presentFile), mayRun,
    agenda: agenda.flatMap((row) => {
      const m = matters.get(row.panelId)
      return m ? [{ panelId: m.id, title: m.title, state: m.state, version: m.version, resolution: row.resolution, text: row.text, ownerUnitName: row.ownerUnitName, dueOn: row.dueOn, recheckOn: row.recheckOn, overdue: row.resolution === 'assign' && m.state === 'assigned' && m.dueOn !== null && m.dueOn < today }] : []
    }),
    abilities: mayRun ? meetingAbilities({ state: meeting.state, matters: meeting.matters, unresolved: meeting.matters - meeting.resolved, minutes: meeting.minutes }) : [],
  }
}
