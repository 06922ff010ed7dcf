/** 直通联办: one room on a ticket with the deciding units of all levels. Plain data; every change goes through a move. */
import type { Instant, LocalDay } from '../calendar/work-calendar.ts'

export const ROOM_STATES = ['asked', 'open', 'declined', 'closed'] as const
export type RoomState = (typeof ROOM_STATES)[number]

/** 吹哨: called in with a question, answered within a limit. */
export type Whistle = { reason: string; dueAt?: Instant; answeredAt?: Instant; coming?: boolean; answer?: string; overdueAt?: Instant }
export type RoomMember = { unitId: string; unitName: string; unitPath: string; addedAt: Instant; addedBy: string; whistle?: Whistle; leftAt?: Instant }

/** 承诺 (its own word) and 节点 (planned backwards from a date): each is kept or missed, once. */
export const PROMISE_STATES = ['open', 'kept', 'missed'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]
export type RoomPromise = {
  id: string; kind: 'promise' | 'milestone'; unitId: string; unitName: string; what: string; dueAt: Instant
  state: PromiseState; madeAt: Instant; madeBy: string; keptAt?: Instant; missedAt?: Instant; proof?: string
  /** what was missed and done all the same */
  doneLateAt?: Instant
}

export const ENTRY_KINDS = ['note', 'video', 'live', 'concerned', 'file'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]
export type RoomEntry = {
  id: string; kind: EntryKind; text: string; at: Instant; by: string; unitId: string; unitName: string
  /** a video meeting or live view lies elsewhere: a link, and who says they joined */
  url?: string; startsAt?: Instant; joined?: { by: string; unitName: string; at: Instant }[]
  /** concerned: another firm or household in the same need, and what was done for it */
  doneAt?: Instant; doneText?: string
  bytes?: number; mediaType?: string
}

export type Position = { unitId: string; unitName: string; agrees: boolean; text?: string; by: string; at: Instant }
/** 共同答复: a new wording asks everybody anew. */
export type CommonAnswer = { revision: number; text: string; by: string; unitName: string; at: Instant; positions: Position[]; agreedAt?: Instant }

export type Room = {
  id: string; centerId: string; ticketId: string; version: number; state: RoomState
  purpose: string; targetDay?: LocalDay; leadUnitId?: string
  askedAt: Instant; askedBy: string; openedAt?: Instant; openedBy?: string; closedAt?: Instant; closing?: string
  members: RoomMember[]; promises: RoomPromise[]; entries: RoomEntry[]; answer?: CommonAnswer
}

/** What happened, before the writer adds who and when. `unitPath`: whose doing a figure counts. */
export type RoomEvent = { type: string; unitPath?: string; facts?: Record<string, string | number | boolean>; body?: Record<string, unknown> }
export type RoomChange = { room: Room; events: RoomEvent[] }

export const sitting = (room: Room): RoomMember[] => room.members.filter(({ leftAt }) => leftAt === undefined)
export const memberOf = (room: Room, unitId: string): RoomMember | undefined => sitting(room).find((member) => member.unitId === unitId)

/** Who was called in and said it will not come decides nothing. */
export const deciding = (room: Room): RoomMember[] => sitting(room).filter(({ whistle }) => whistle?.coming !== false)
export const isAgreed = (room: Room): boolean => {
  const { answer } = room
  const asked = deciding(room)
  return answer !== undefined && asked.length > 0 && asked.every(({ unitId }) => answer.positions.some((one) => one.unitId === unitId && one.agrees))
}

/** When the timer must look again. */
export function nextDueAt(room: Room): Instant | undefined {
  if (room.state !== 'open') return undefined
  const dues = [
    ...room.promises.filter(({ state }) => state === 'open').map(({ dueAt }) => dueAt),
    ...sitting(room).flatMap(({ whistle }) => (whistle?.dueAt !== undefined && whistle.answeredAt === undefined && whistle.overdueAt === undefined ? [whistle.dueAt] : [])),
  ]
  return dues.length === 0 ? undefined : Math.min(...dues)
}
