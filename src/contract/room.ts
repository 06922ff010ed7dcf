/** 直通联办: the joint room on a ticket. */
import { z } from 'zod'
import { ENTRY_KINDS, PROMISE_STATES, ROOM_STATES } from '#domain/handling/room.ts'
import { HOSTS, ROOM_MOVES, ROOM_UNITS } from '#domain/handling/room-rules.ts'
import { endpoint, Id, Text, Time } from './endpoint.ts'
import { LocalDay } from './profile/words.ts'

const Unit = z.object({ id: Id, name: z.string() })
const MemberView = z.object({
  unit: Unit, level: z.string().nullable(), addedAt: Time, leftAt: Time.nullable(), onTicket: z.boolean(),
  whistle: z.object({ reason: z.string(), dueAt: Time.nullable(), answeredAt: Time.nullable(), coming: z.boolean().nullable(), answer: z.string().nullable(), overdueAt: Time.nullable() }).nullable(),
})
const PromiseView = z.object({
  id: Id, kind: z.enum(['promise', 'milestone']), unit: Unit, what: z.string(), dueAt: Time, state: z.enum(PROMISE_STATES), madeBy: z.string(), madeAt: Time,
  keptAt: Time.nullable(), missedAt: Time.nullable(), doneLateAt: Time.nullable(), proof: z.string().nullable(), mine: z.boolean(),
})
const EntryView = z.object({
  id: Id, kind: z.enum(ENTRY_KINDS), text: z.string(), at: Time, by: z.string(), unit: z.string(), url: z.string().nullable(), startsAt: Time.nullable(),
  joined: z.array(z.object({ by: z.string(), unit: z.string(), at: Time })), doneAt: Time.nullable(), doneText: z.string().nullable(), bytes: z.number().nullable(),
})
const AnswerView = z.object({
  revision: z.number(), text: z.string(), by: z.string(), unit: z.string(), at: Time, agreedAt: Time.nullable(), waiting: z.array(z.string()),
  positions: z.array(z.object({ unit: Unit, agrees: z.boolean(), text: z.string().nullable(), by: z.string(), at: Time })),
})
export const RoomView = z.object({
  id: Id, version: z.number(), state: z.enum(ROOM_STATES), purpose: z.string(), targetDay: z.string().nullable(), lead: Unit.nullable(),
  /** the demand as this reader may see it: a unit without a part in it reads it here only, and strictly cut */
  ticket: z.object({ id: Id, number: z.string(), title: z.string(), body: z.string(), area: z.string().nullable(), category: z.string().nullable(), mayOpen: z.boolean() }),
  askedAt: Time, askedBy: z.string(), openedAt: Time.nullable(), openedBy: z.string().nullable(), closedAt: Time.nullable(), closing: z.string().nullable(),
  members: z.array(MemberView), promises: z.array(PromiseView), entries: z.array(EntryView), answer: AnswerView.nullable(), abilities: z.array(z.enum(ROOM_MOVES)),
})
export type RoomView = z.infer<typeof RoomView>

const Params = z.object({ roomId: Id })
const RoomOf = z.object({ ticketId: Id })
const readers = 'ticket_read'
export const roomsOfTicket = endpoint('GET', '/api/tickets/:ticketId/rooms', { params: RoomOf, response: z.object({ rooms: z.array(RoomView), mayOpen: z.boolean(), mayAsk: z.boolean() }), access: readers, summary: 'joint rooms of a ticket' })
export const openRoom = endpoint('POST', '/api/tickets/:ticketId/rooms', { params: RoomOf, body: z.object({ purpose: Text(1000), targetDay: LocalDay.optional(), unitIds: z.array(Id).min(1).max(40) }), response: RoomView, access: [...HOSTS, ...ROOM_UNITS], summary: 'open a joint room; the lead unit asks for one' })
export const listRooms = endpoint('GET', '/api/rooms', { query: z.object({ state: z.enum(['open', 'ended']).default('open') }), response: z.object({ items: z.array(z.object({
  id: Id, state: z.enum(ROOM_STATES), purpose: z.string(), ticket: z.object({ id: Id, number: z.string(), title: z.string() }), units: z.number(), openedAt: Time.nullable(), targetDay: z.string().nullable(),
  /** what waits for this reader's unit (for the centre: for anybody) */
  whistleDueAt: Time.nullable(), whistleOverdue: z.boolean(), promiseDueAt: Time.nullable(), missed: z.number(), toAgree: z.boolean(), agreed: z.boolean(),
})) }), access: readers, summary: 'rooms I sit in' })
export const getRoom = endpoint('GET', '/api/rooms/:roomId', { params: Params, response: RoomView, access: readers, summary: 'one joint room' })

const HttpUrl = z.url({ protocol: /^https?$/ }).max(500)
export const RoomMoveInput = z.discriminatedUnion('move', [
  z.object({ move: z.literal('open') }),
  z.object({ move: z.literal('decline'), reason: Text(500) }),
  z.object({ move: z.literal('add_unit'), unitId: Id }),
  z.object({ move: z.literal('remove_unit'), unitId: Id, reason: Text(500) }),
  z.object({ move: z.literal('whistle'), unitId: Id, reason: Text(500) }),
  z.object({ move: z.literal('answer_whistle'), coming: z.boolean(), text: Text(1000) }),
  // a video meeting or live view needs its link
  z.object({ move: z.literal('write'), kind: z.enum(['note', 'concerned', 'video', 'live']), text: Text(2000), url: HttpUrl.optional(), startsAt: Time.optional() }),
  z.object({ move: z.literal('join'), entryId: Id }),
  z.object({ move: z.literal('serve'), entryId: Id, text: Text(1000) }),
  z.object({ move: z.literal('plan'), targetDay: LocalDay, steps: z.array(z.object({ what: Text(200), unitId: Id, days: z.number().int().min(0).max(200) })).min(1).max(40) }),
  z.object({ move: z.literal('promise'), what: Text(500), dueAt: Time }),
  z.object({ move: z.literal('keep'), promiseId: Id, proof: Text(1000) }),
  z.object({ move: z.literal('propose'), text: Text(8000) }),
  z.object({ move: z.literal('agree'), revision: z.number().int() }),
  z.object({ move: z.literal('object'), revision: z.number().int(), text: Text(1000) }),
  z.object({ move: z.literal('close'), summary: Text(2000) }),
])
export type RoomMoveInput = z.infer<typeof RoomMoveInput>
export const moveRoom = endpoint('POST', '/api/rooms/:roomId/moves', { params: Params, body: RoomMoveInput, response: RoomView, access: [...HOSTS, ...ROOM_UNITS], summary: 'a move in a joint room' })
/** What a plan backwards from a day would look like, before it is taken. */
export const previewPlan = endpoint('POST', '/api/rooms/:roomId/plan', { params: Params, body: z.object({ targetDay: LocalDay, steps: z.array(z.object({ what: z.string().max(200), unitId: Id.optional(), days: z.number().int().min(0).max(200) })).max(40) }), response: z.object({ steps: z.array(z.object({ what: z.string(), day: z.string(), past: z.boolean() })) }), access: [...HOSTS, ...ROOM_UNITS], summary: 'days of a plan', idempotent: false })
export const uploadToRoom = endpoint('POST', '/api/rooms/:roomId/files', { params: Params, response: RoomView, access: [...HOSTS, ...ROOM_UNITS], summary: 'put a file into the room', idempotent: false })
export const downloadFromRoom = endpoint('GET', '/api/rooms/:roomId/files/:fileId', { params: Params.extend({ fileId: Id }), response: z.unknown(), access: readers, summary: 'a file of the room' })
