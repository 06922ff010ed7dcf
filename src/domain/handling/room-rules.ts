/** One rule for server and screen: who may do what in a joint room, and in which state. */
import { CENTER_ROLES, OVERSIGHT_ROLES, UNIT_ROLES, type Actor, type Role } from '../people/actor.ts'
import { memberOf, sitting, type Room, type RoomState } from './room.ts'

export const ROOM_MOVES = [
  'open', 'decline', 'add_unit', 'remove_unit', 'whistle', 'answer_whistle', 'write', 'join', 'serve', 'plan', 'promise', 'keep', 'propose', 'agree', 'object', 'close',
] as const
export type RoomMove = (typeof ROOM_MOVES)[number]

/** host: the centre and 督查; lead: the unit that leads the ticket; member: any unit in the room; called: one called in */
type Side = 'host' | 'lead' | 'member' | 'called'
export const ROOM_RULES: Record<RoomMove, { from: readonly RoomState[]; sides: readonly Side[] }> = {
  open: { from: ['asked'], sides: ['host'] },
  decline: { from: ['asked'], sides: ['host'] },
  add_unit: { from: ['open'], sides: ['host'] },
  remove_unit: { from: ['open'], sides: ['host'] },
  whistle: { from: ['open'], sides: ['host', 'member'] },
  answer_whistle: { from: ['open'], sides: ['called'] },
  write: { from: ['open'], sides: ['host', 'member'] },
  join: { from: ['open'], sides: ['host', 'member'] },
  serve: { from: ['open'], sides: ['host', 'member'] },
  plan: { from: ['open'], sides: ['host', 'lead'] },
  promise: { from: ['open'], sides: ['member'] },
  keep: { from: ['open'], sides: ['member'] },
  propose: { from: ['open'], sides: ['host', 'member'] },
  agree: { from: ['open'], sides: ['member'] },
  object: { from: ['open'], sides: ['member'] },
  close: { from: ['open'], sides: ['host'] },
}

export const HOSTS: readonly Role[] = ['dispatcher', 'shift_leader', 'supervisor', 'supervision_office']
export const ROOM_UNITS: readonly Role[] = UNIT_ROLES
const READERS: readonly Role[] = [...CENTER_ROLES, ...OVERSIGHT_ROLES]
const has = (actor: Actor, roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role))

/** Units read a room only while they sit in it; while it is only asked for, who asked alone. */
export const readingUnits = (room: Room): string[] =>
  room.state === 'asked' || room.state === 'declined' ? (room.leadUnitId ? [room.leadUnitId] : []) : sitting(room).map(({ unitId }) => unitId)
export const maySeeRoom = (actor: Actor, room: Room): boolean =>
  actor.centerId === room.centerId && (has(actor, READERS) || (has(actor, UNIT_ROLES) && readingUnits(room).includes(actor.unitId)))

function isOn(actor: Actor, room: Room, side: Side): boolean {
  if (side === 'host') return has(actor, HOSTS)
  if (!has(actor, UNIT_ROLES)) return false
  const member = memberOf(room, actor.unitId)
  if (side === 'lead') return member !== undefined && room.leadUnitId === actor.unitId
  return side === 'called' ? member?.whistle !== undefined && member.whistle.answeredAt === undefined : member !== undefined
}

export type WhyNotRoom = 'not_found' | 'forbidden' | 'room_state'
/** undefined: allowed */
export function whyNotRoom(actor: Actor, room: Room, move: RoomMove): WhyNotRoom | undefined {
  if (!maySeeRoom(actor, room)) return 'not_found'
  const { from, sides } = ROOM_RULES[move]
  if (!sides.some((side) => isOn(actor, room, side))) return 'forbidden'
  return from.includes(room.state) ? undefined : 'room_state'
}

/** Agreeing needs something to agree to. */
export const roomAbilities = (actor: Actor, room: Room): RoomMove[] =>
  ROOM_MOVES.filter((move) => !whyNotRoom(actor, room, move) && !((move === 'agree' || move === 'object') && !room.answer))
