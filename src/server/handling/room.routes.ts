import * as contract from '#contract/room.ts'
import { planBackwards } from '#domain/handling/plan-backwards.ts'
import { HOSTS, maySeeRoom } from '#domain/handling/room-rules.ts'
import type { Room } from '#domain/handling/room.ts'
import { openLead } from '#domain/ticket/change.ts'
import { isUnitRole, maySee, seesWholeCenter } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount, mountRaw } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import { readSealed } from '#platform/sealed-files.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { moveRoom } from './actions/move-room.ts'
import { openRoom } from './actions/open-room.ts'
import { putRoomFile } from './actions/put-room-file.ts'
import { getRoomFile } from './room-file.store.ts'
import { presentRoom, presentRooms } from './room.presenter.ts'
import { getRoom, listRooms, roomsOfTicket } from './room.store.ts'

const STATES = { open: ['asked', 'open'], ended: ['declined', 'closed'] } as const satisfies Record<string, Room['state'][]>

async function seenRoom(ctx: Context, id: string): Promise<Room> {
  const room = await getRoom(ctx.db, ctx.actor.centerId, id)
  if (!maySeeRoom(ctx.actor, room)) throw new Refusal('not_found')
  return room
}

export function roomRoutes(door: Door, folder: string): void {
  mount(door, contract.roomsOfTicket, async (ctx, { params }) => {
    const ticket = await getTicket(ctx.db, ctx.actor.centerId, params.ticketId)
    if (!maySee(ctx.actor, ticket)) throw new Refusal('not_found')
    const rooms = await roomsOfTicket(ctx.db, ctx.actor.centerId, ticket.id)
    const isFree = !rooms.some(({ state }) => state === 'asked' || state === 'open') && !['closed', 'archived', 'merged'].includes(ticket.status)
    const isHost = HOSTS.some((role) => ctx.actor.roles.includes(role))
    const shown: contract.RoomView[] = []
    for (const room of rooms.filter((one) => maySeeRoom(ctx.actor, one))) shown.push(await presentRoom(ctx, room))
    return { rooms: shown, mayOpen: isFree && isHost, mayAsk: isFree && !isHost && isUnitRole(ctx.actor) && openLead(ticket)?.unitId === ctx.actor.unitId }
  })
  mount(door, contract.openRoom, async (ctx, { params, body }) => presentRoom(ctx, await openRoom(ctx, params.ticketId, body)))
  mount(door, contract.listRooms, async (ctx, { query }) => {
    const unitId = seesWholeCenter(ctx.actor) ? undefined : ctx.actor.unitId
    return { items: await presentRooms(ctx, await listRooms(ctx.db, ctx.actor.centerId, { unitId, states: STATES[query.state] }), unitId) }
  })
  mount(door, contract.getRoom, async (ctx, { params }) => presentRoom(ctx, await seenRoom(ctx, params.roomId)))
  mount(door, contract.moveRoom, async (ctx, { params, body }) => {
    const room = await moveRoom(ctx, params.roomId, body)
    return presentRoom(ctx, room)
  })
  mount(door, contract.previewPlan, async (ctx, { params, body }) => {
    await seenRoom(ctx, params.roomId)
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    const planned = planBackwards(body.targetDay, body.steps.map((step) => ({ ...step, unitId: step.unitId ?? '' })), await calendarOf(ctx, ctx.db, rules))
    return { steps: planned.map(({ what, day, dueAt }) => ({ what, day, past: dueAt <= ctx.now })) }
  })
  mount(door, contract.uploadToRoom, async (ctx, { params }, { request }) => {
    const part = await request.file()
    if (!part) throw new Refusal('bad_request', { fields: [{ field: 'file', message: 'missing' }] })
    return presentRoom(ctx, await putRoomFile(ctx, folder, params.roomId, { name: part.filename, bytes: await part.toBuffer() }))
  })
  mountRaw(door, contract.downloadFromRoom, async (ctx, { params }, { reply }) => {
    await seenRoom(ctx, params.roomId)
    const file = await getRoomFile(ctx.db, ctx.actor.centerId, params.roomId, params.fileId)
    const bytes = await readSealed(folder, ctx.actor.centerId, file.id, { key: ctx.keys.open(file.keySealed), sm3: file.sm3 })
    return reply.type(file.mediaType).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`).send(bytes)
  })
}
