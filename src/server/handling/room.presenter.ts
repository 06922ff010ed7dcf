/** A joint room as one reader may see it. */
import type { RoomView } from '#contract/room.ts'
import type { listRooms as listEndpoint } from '#contract/room.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { deciding, memberOf, sitting, type Room } from '#domain/handling/room.ts'
import { roomAbilities, ROOM_UNITS } from '#domain/handling/room-rules.ts'
import { maySee } from '#domain/ticket/may-move.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { unitTree, type UnitTree } from '#server/people/unit.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { iso, isoOrNull } from '#server/ticket/clock.presenter.ts'
import { ticketPage } from '#server/ticket/ticket-page.query.ts'
import { getTicket, getTickets } from '#server/ticket/ticket.store.ts'
import { viewerOf, type Viewer } from '#server/ticket/viewer.ts'

export const presentRoom = (ctx: Context, room: Room): Promise<RoomView> => ctx.transaction(async (tx) => {
  const ticket = await getTicket(tx, room.centerId, room.ticketId)
  const [page, tree, { rules }] = await Promise.all([ticketPage(tx, ctx.keys, ticket), unitTree(tx), currentRules(ctx.db, room.centerId, tx)])
  const mayOpen = maySee(ctx.actor, ticket)
  // Who has no part in the ticket needs the matter, not the person: cut as if it were secret.
  const viewer = viewerOf(ctx.actor, mayOpen ? ticket.disclosure : 'secret', page.requesters, page.text.address)
  const named = (list: readonly { code: string; name: string }[], code: string | undefined) => (code === undefined ? null : list.find((one) => one.code === code)?.name ?? code)
  return {
    ...head(room, tree, viewer), abilities: roomAbilities(ctx.actor, room),
    ticket: {
      id: ticket.id, number: ticket.number, title: viewer.isCenter ? ticket.title : viewer.words(ticket.listTitle), body: viewer.words(page.text.body),
      area: named(rules.areas, ticket.areaCode), category: named(rules.categories, ticket.categoryCode), mayOpen,
    },
    members: members(room, tree, ticket, viewer), promises: promises(ctx, room, viewer), entries: entries(room, viewer), answer: answer(room, viewer),
  }
})

function head(room: Room, tree: UnitTree, { words }: Viewer) {
  const lead = room.leadUnitId
  return {
    id: room.id, version: room.version, state: room.state, purpose: words(room.purpose), targetDay: room.targetDay ?? null,
    lead: lead === undefined ? null : { id: lead, name: tree.byId.get(lead)?.shortName ?? tree.byId.get(lead)?.name ?? '' },
    askedAt: iso(room.askedAt), askedBy: room.askedBy, openedAt: isoOrNull(room.openedAt), openedBy: room.openedBy ?? null,
    closedAt: isoOrNull(room.closedAt), closing: room.closing === undefined ? null : words(room.closing),
  }
}

const members = (room: Room, tree: UnitTree, ticket: Ticket, { words }: Viewer): RoomView['members'] => room.members.map((one) => ({
  unit: { id: one.unitId, name: one.unitName }, level: tree.byId.get(one.unitId)?.kind ?? null, addedAt: iso(one.addedAt), leftAt: isoOrNull(one.leftAt),
  onTicket: ticket.assignments.some((part) => part.unitId === one.unitId),
  whistle: one.whistle ? {
    reason: words(one.whistle.reason), dueAt: isoOrNull(one.whistle.dueAt), answeredAt: isoOrNull(one.whistle.answeredAt), coming: one.whistle.coming ?? null,
    answer: one.whistle.answer === undefined ? null : words(one.whistle.answer), overdueAt: isoOrNull(one.whistle.overdueAt),
  } : null,
}))

const promises = ({ actor }: Context, room: Room, { words }: Viewer): RoomView['promises'] => room.promises.toSorted((a, b) => a.dueAt - b.dueAt).map((one) => ({
  id: one.id, kind: one.kind, unit: { id: one.unitId, name: one.unitName }, what: words(one.what), dueAt: iso(one.dueAt), state: one.state, madeBy: one.madeBy, madeAt: iso(one.madeAt),
  keptAt: isoOrNull(one.keptAt), missedAt: isoOrNull(one.missedAt), doneLateAt: isoOrNull(one.doneLateAt), proof: one.proof === undefined ? null : words(one.proof),
  mine: one.unitId === actor.unitId && ROOM_UNITS.some((role) => actor.roles.includes(role)),
}))

const entries = (room: Room, { words }: Viewer): RoomView['entries'] => room.entries.map((one) => ({
  id: one.id, kind: one.kind, text: words(one.text), at: iso(one.at), by: one.by, unit: one.unitName, url: one.url ?? null, startsAt: isoOrNull(one.startsAt),
  joined: (one.joined ?? []).map(({ by, unitName, at }) => ({ by, unit: unitName, at: iso(at) })), doneAt: isoOrNull(one.doneAt),
  doneText: one.doneText === undefined ? null : words(one.doneText), bytes: one.bytes ?? null,
}))

function answer(room: Room, { words }: Viewer): RoomView['answer'] {
  const { answer: given } = room
  if (!given) return null
  return {
    revision: given.revision, text: words(given.text), by: given.by, unit: given.unitName, at: iso(given.at), agreedAt: isoOrNull(given.agreedAt),
    waiting: deciding(room).filter(({ unitId }) => !given.positions.some((one) => one.unitId === unitId)).map(({ unitName }) => unitName),
    positions: given.positions.map((one) => ({ unit: { id: one.unitId, name: one.unitName }, agrees: one.agrees, text: one.text === undefined ? null : words(one.text), by: one.by, at: iso(one.at) })),
  }
}

/** One line a room. What is due first is the unit's own; for the centre, anybody's. */
export async function presentRooms(ctx: Context, rooms: readonly Room[], unitId: string | undefined, tx?: Tx): Promise<ReplyOf<typeof listEndpoint>['items']> {
  const tickets = new Map((await getTickets(tx ?? ctx.db, ctx.actor.centerId, [...new Set(rooms.map((room) => room.ticketId))])).map((one) => [one.id, one]))
  const own = (id: string) => unitId === undefined || id === unitId
  return rooms.map((room) => {
    const ticket = tickets.get(room.ticketId)
    const called = sitting(room).filter((one) => own(one.unitId) && one.whistle && one.whistle.answeredAt === undefined).map(({ whistle }) => whistle!)
    const dues = called.flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt]))
    const open = room.promises.filter((one) => one.state === 'open' && own(one.unitId)).map(({ dueAt }) => dueAt)
    const positions = room.answer?.positions ?? []
    return {
      id: room.id, state: room.state, // Free text: a unit reads it in the room, where the requester is cut out.
      purpose: unitId === undefined ? room.purpose : '', ticket: { id: room.ticketId, number: ticket?.number ?? '', title: ticket?.listTitle ?? '' },
      units: sitting(room).length, openedAt: isoOrNull(room.openedAt), targetDay: room.targetDay ?? null,
      whistleDueAt: dues.length > 0 ? iso(Math.min(...dues)) : null, whistleOverdue: called.some(({ overdueAt, dueAt }) => overdueAt !== undefined || (dueAt !== undefined && dueAt < ctx.now)),
      promiseDueAt: open.length > 0 ? iso(Math.min(...open)) : null, missed: room.promises.filter((one) => one.state === 'missed' && one.doneLateAt === undefined && own(one.unitId)).length,
      toAgree: room.state === 'open' && room.answer !== undefined && room.answer.agreedAt === undefined && unitId !== undefined && memberOf(room, unitId) !== undefined && !positions.some((one) => one.unitId === unitId),
      agreed: room.answer?.agreedAt !== undefined,
    }
  })
}
