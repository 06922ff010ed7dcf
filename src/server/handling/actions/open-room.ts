import type { BodyOf } from '#contract/endpoint.ts'
import type { openRoom as endpoint } from '#contract/room.ts'
import type { Room } from '#domain/handling/room.ts'
import { HOSTS, ROOM_UNITS } from '#domain/handling/room-rules.ts'
import { ask, openAtOnce } from '#domain/handling/room-moves.ts'
import { openLead } from '#domain/ticket/change.ts'
import { maySee } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { lockTicket } from '#server/ticket/ticket.store.ts'
import { recordRoom } from '../record-room.ts'
import { roomFacts } from '../room-facts.ts'
import { insertRoom, roomsOfTicket } from '../room.store.ts'

/** 发起直通联办: the centre and 督查 open it; the unit that leads the ticket asks for it. The leading unit always sits in it. */
export async function openRoom(ctx: Context, ticketId: string, { purpose, targetDay, unitIds }: BodyOf<typeof endpoint>): Promise<Room> {
  requireRole(ctx, ...HOSTS, ...ROOM_UNITS)
  const { actor } = ctx
  return ctx.transaction(async (tx) => {
    const ticket = await lockTicket(tx, actor.centerId, ticketId)
    if (!maySee(actor, ticket)) throw new Refusal('not_found')
    const lead = openLead(ticket)
    const isHost = HOSTS.some((role) => actor.roles.includes(role))
    if (!isHost && lead?.unitId !== actor.unitId) throw new Refusal('room_only_lead')
    if ((await roomsOfTicket(tx, actor.centerId, ticketId)).some(({ state }) => state === 'asked' || state === 'open')) throw new Refusal('room_open')
    const ids = [...new Set([...(lead ? [lead.unitId] : []), ...unitIds])]
    const units = await Promise.all(ids.map((id) => requireUnit(tx, actor.centerId, id)))
    const opening = { id: newId(), centerId: actor.centerId, ticketId, purpose, ...(targetDay && { targetDay }), ...(lead && { leadUnitId: lead.unitId }), units }
    const facts = await roomFacts(ctx, tx)
    const { room, events } = isHost ? openAtOnce(opening, facts) : ask(opening, facts)
    await insertRoom(tx, room, ctx.now)
    await recordRoom(tx, ctx, ticketId, events)
    return room
  })
}
