/** What each move makes of a room: a pure function of room, input and facts. */
import type { Instant, LocalDay } from '../calendar/work-calendar.ts'
import { Refused } from '../refused.ts'
import { deciding, isAgreed, memberOf, sitting, type EntryKind, type Room, type RoomChange, type RoomEntry, type RoomEvent, type RoomMember, type RoomPromise } from './room.ts'

export type RoomFacts = { now: Instant; by: string; unit: { id: string; name: string; path: string } | undefined; newId: () => string }
export type Seat = { id: string; name: string; path: string }

const refuse = (code: string, details: Record<string, unknown> = {}): never => { throw new Refused(code, details) }
const changed = (room: Room, ...events: RoomEvent[]): RoomChange => settle({ room, events })

/** After every change: the common answer is agreed once all who decide agree, and no longer once somebody new sits down. */
function settle({ room, events }: RoomChange): RoomChange {
  const { answer } = room
  if (!answer) return { room, events }
  const agreed = isAgreed(room)
  if (agreed === (answer.agreedAt !== undefined)) return { room, events }
  const at = Math.max(...answer.positions.map((one) => one.at))
  return agreed
    ? { room: { ...room, answer: { ...answer, agreedAt: at } }, events: [...events, { type: 'room.answer_agreed', facts: { room: room.id, units: deciding(room).length }, body: { answer: answer.text } }] }
    : { room: { ...room, answer: { ...answer, agreedAt: undefined } }, events }
}

const seat = (unit: Seat, { now, by }: RoomFacts): RoomMember => ({ unitId: unit.id, unitName: unit.name, unitPath: unit.path, addedAt: now, addedBy: by })
const added = (room: Room, unit: Seat): RoomEvent => ({ type: 'room.unit_added', unitPath: unit.path, facts: { room: room.id, unitId: unit.id }, body: { unit: unit.name } })

export type Opening = { id: string; centerId: string; ticketId: string; purpose: string; targetDay?: LocalDay; leadUnitId?: string; units: readonly Seat[] }
const born = ({ units: _, ...opening }: Opening, { now, by }: RoomFacts): Room => ({ ...opening, version: 1, state: 'asked', askedAt: now, askedBy: by, members: [], promises: [], entries: [] })

/** 承办单位申请联办: nobody is called together before the centre has opened it. */
export function ask(opening: Opening, facts: RoomFacts): RoomChange {
  const room = { ...born(opening, facts), members: opening.units.map((unit) => seat(unit, facts)) }
  return changed(room, { type: 'room.asked', unitPath: facts.unit?.path, facts: { room: room.id }, body: { purpose: room.purpose } })
}
export const open = (room: Room, facts: RoomFacts): RoomChange =>
  changed({ ...room, state: 'open', openedAt: facts.now, openedBy: facts.by, members: room.members.map((member) => ({ ...member, addedAt: facts.now })) },
    { type: 'room.opened', facts: { room: room.id, units: room.members.length }, body: { purpose: room.purpose } },
    ...room.members.map((member) => added(room, { id: member.unitId, name: member.unitName, path: member.unitPath })))
export const openAtOnce = (opening: Opening, facts: RoomFacts): RoomChange => open(ask(opening, facts).room, facts)
export const decline = (room: Room, facts: RoomFacts, reason: string): RoomChange =>
  changed({ ...room, state: 'declined', closedAt: facts.now, closing: reason }, { type: 'room.declined', facts: { room: room.id }, body: { reason } })

export function addUnit(room: Room, facts: RoomFacts, unit: Seat): RoomChange {
  if (memberOf(room, unit.id)) refuse('room_member_twice', { unit: unit.name })
  return changed({ ...room, members: [...room.members, seat(unit, facts)] }, added(room, unit))
}
export function removeUnit(room: Room, facts: RoomFacts, unitId: string, reason: string): RoomChange {
  const member = memberOf(room, unitId) ?? refuse('room_member_unknown')
  if (room.promises.some((one) => one.unitId === unitId && one.state === 'open')) refuse('room_promise_open', { unit: member.unitName })
  const members = room.members.map((one) => (one === member ? { ...one, leftAt: facts.now } : one))
  return changed({ ...room, members }, { type: 'room.unit_left', unitPath: member.unitPath, facts: { room: room.id, unitId }, body: { unit: member.unitName, reason } })
}

export function whistle(room: Room, facts: RoomFacts, { unit, reason, dueAt }: { unit: Seat; reason: string; dueAt: Instant | undefined }): RoomChange {
  if (memberOf(room, unit.id)) refuse('room_member_twice', { unit: unit.name })
  const member: RoomMember = { ...seat(unit, facts), whistle: { reason, ...(dueAt !== undefined && { dueAt }) } }
  return changed({ ...room, members: [...room.members, member] }, { type: 'room.whistle_blown', unitPath: unit.path, facts: { room: room.id, unitId: unit.id, ...(dueAt !== undefined && { dueAt: new Date(dueAt).toISOString() }) }, body: { unit: unit.name, reason } })
}
export function answerWhistle(room: Room, facts: RoomFacts, { coming, text }: { coming: boolean; text: string }): RoomChange {
  const member = memberOf(room, facts.unit?.id ?? '')
  const called = member?.whistle
  if (!member || !called || called.answeredAt !== undefined) return refuse('room_whistle_answered')
  const members = room.members.map((one) => (one === member ? { ...one, whistle: { ...called, answeredAt: facts.now, coming, answer: text } } : one))
  const onTime = called.dueAt === undefined || facts.now <= called.dueAt
  return changed({ ...room, members }, { type: 'room.whistle_answered', unitPath: member.unitPath, facts: { room: room.id, unitId: member.unitId, coming, onTime }, body: { unit: member.unitName, text } })
}

export type Written = { kind: EntryKind; text: string; url?: string; startsAt?: Instant; id?: string; bytes?: number; mediaType?: string }
export function write(room: Room, facts: RoomFacts, given: Written): RoomChange {
  const entry: RoomEntry = { ...given, id: given.id ?? facts.newId(), at: facts.now, by: facts.by, unitId: facts.unit?.id ?? '', unitName: facts.unit?.name ?? '' }
  return changed({ ...room, entries: [...room.entries, entry] }, { type: 'room.written', unitPath: facts.unit?.path, facts: { room: room.id, entryKind: given.kind }, body: { text: given.text } })
}
const entryOf = (room: Room, id: string, kinds: readonly EntryKind[]): RoomEntry => room.entries.find((one) => one.id === id && kinds.includes(one.kind)) ?? refuse('room_entry_unknown')
const put = (room: Room, entry: RoomEntry): Room => ({ ...room, entries: room.entries.map((one) => (one.id === entry.id ? entry : one)) })
/** By declaration: nothing here measures who is on the line. */
export function join(room: Room, facts: RoomFacts, entryId: string): RoomChange {
  const entry = entryOf(room, entryId, ['video', 'live'])
  const joined = entry.joined ?? []
  if (joined.some((one) => one.by === facts.by)) return { room, events: [] }
  return changed(put(room, { ...entry, joined: [...joined, { by: facts.by, unitName: facts.unit?.name ?? '', at: facts.now }] }), { type: 'room.joined', unitPath: facts.unit?.path, facts: { room: room.id, entryKind: entry.kind } })
}
export function serve(room: Room, facts: RoomFacts, entryId: string, text: string): RoomChange {
  const entry = entryOf(room, entryId, ['concerned'])
  if (entry.doneAt !== undefined) refuse('room_done')
  return changed(put(room, { ...entry, doneAt: facts.now, doneText: text }), { type: 'room.concerned_served', unitPath: facts.unit?.path, facts: { room: room.id }, body: { text } })
}

const madeEvent = (room: Room, one: RoomPromise, path: string | undefined): RoomEvent =>
  ({ type: 'promise.made', unitPath: path, facts: { room: room.id, promiseId: one.id, promiseKind: one.kind, unitId: one.unitId, dueAt: new Date(one.dueAt).toISOString() }, body: { what: one.what, unit: one.unitName } })
export type Wanted = { kind: RoomPromise['kind']; what: string; unitId: string; dueAt: Instant }
/** Milestones for several units at once; a unit's own word for itself. */
export function promise(room: Room, facts: RoomFacts, wanted: readonly Wanted[]): RoomChange {
  const made = wanted.map((one): RoomPromise => {
    const owner = memberOf(room, one.unitId) ?? refuse('room_member_unknown')
    if (one.dueAt <= facts.now) refuse('room_due_past', { what: one.what, day: new Date(one.dueAt).toISOString().slice(0, 10) })
    return { ...one, id: facts.newId(), unitName: owner.unitName, state: 'open', madeAt: facts.now, madeBy: facts.by }
  })
  return changed({ ...room, promises: [...room.promises, ...made] }, ...made.map((one) => madeEvent(room, one, memberOf(room, one.unitId)?.unitPath)))
}
/** Kept while it was open; done late when it was missed already: never both. */
export function keep(room: Room, facts: RoomFacts, promiseId: string, proof: string): RoomChange {
  const one = room.promises.find(({ id }) => id === promiseId) ?? refuse('room_promise_unknown')
  if (one.unitId !== facts.unit?.id) refuse('forbidden')
  if (one.state === 'kept' || one.doneLateAt !== undefined) refuse('room_done')
  const isLate = one.state === 'missed' || facts.now > one.dueAt
  const missed = one.state === 'open' && isLate
  const after: RoomPromise = isLate ? { ...one, state: 'missed', missedAt: one.missedAt ?? facts.now, doneLateAt: facts.now, proof } : { ...one, state: 'kept', keptAt: facts.now, proof }
  const told = { room: room.id, promiseId, unitId: one.unitId }
  const done: RoomEvent = { type: isLate ? 'promise.done_late' : 'promise.kept', unitPath: facts.unit?.path, facts: told, body: { what: one.what, proof } }
  return changed({ ...room, promises: room.promises.map((p) => (p === one ? after : p)) }, ...(missed ? [{ type: 'promise.missed', unitPath: facts.unit?.path, facts: told, body: { what: one.what } }] : []), done)
}

export function propose(room: Room, facts: RoomFacts, text: string): RoomChange {
  const revision = (room.answer?.revision ?? 0) + 1
  const answer = { revision, text, by: facts.by, unitName: facts.unit?.name ?? '', at: facts.now, positions: [] }
  return changed({ ...room, answer }, { type: 'room.answer_proposed', unitPath: facts.unit?.path, facts: { room: room.id, revision }, body: { answer: text } })
}
export function takePosition(room: Room, facts: RoomFacts, { revision, agrees, text }: { revision: number; agrees: boolean; text?: string }): RoomChange {
  const { answer } = room
  const { unit } = facts
  if (!answer || !unit) return refuse('room_no_answer')
  if (answer.revision !== revision) refuse('room_answer_changed', { revision: answer.revision })
  if (answer.agreedAt !== undefined && agrees) refuse('room_done')
  const positions = [...answer.positions.filter(({ unitId }) => unitId !== unit.id), { unitId: unit.id, unitName: unit.name, agrees, ...(text !== undefined && { text }), by: facts.by, at: facts.now }]
  return changed({ ...room, answer: { ...answer, positions } }, { type: agrees ? 'room.agreed' : 'room.objected', unitPath: unit.path, facts: { room: room.id, revision, unitId: unit.id }, body: { text } })
}

export function close(room: Room, facts: RoomFacts, summary: string): RoomChange {
  const unkept = room.promises.filter(({ state }) => state === 'open')
  if (unkept.length > 0) refuse('room_promise_open', { unit: unkept[0]!.unitName })
  return changed({ ...room, state: 'closed', closedAt: facts.now, closing: summary }, { type: 'room.closed', facts: { room: room.id, units: sitting(room).length, agreed: room.answer?.agreedAt !== undefined }, body: { summary } })
}

/** 到期: promises that were not kept and calls that were not answered, each said once. */
export function markDue(room: Room, now: Instant): RoomChange {
  const due = room.promises.filter((one) => one.state === 'open' && one.dueAt < now)
  const silent = sitting(room).filter(({ whistle: w }) => w?.dueAt !== undefined && w.dueAt < now && w.answeredAt === undefined && w.overdueAt === undefined)
  const pathOf = (unitId: string) => room.members.find((member) => member.unitId === unitId)?.unitPath
  return {
    room: {
      ...room, promises: room.promises.map((one) => (due.includes(one) ? { ...one, state: 'missed', missedAt: now } : one)),
      members: room.members.map((one) => (silent.includes(one) && one.whistle ? { ...one, whistle: { ...one.whistle, overdueAt: now } } : one)),
    },
    events: [
      ...due.map((one): RoomEvent => ({ type: 'promise.missed', unitPath: pathOf(one.unitId), facts: { room: room.id, promiseId: one.id, unitId: one.unitId }, body: { what: one.what, unit: one.unitName } })),
      ...silent.map((one): RoomEvent => ({ type: 'room.whistle_overdue', unitPath: one.unitPath, facts: { room: room.id, unitId: one.unitId }, body: { unit: one.unitName } })),
    ],
  }
}
