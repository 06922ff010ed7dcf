/** 录音: how long it is kept, when it is asked for again, what it is, and who may listen. */
import type { Instant } from '../calendar/work-calendar.ts'
import type { Actor, Role } from '../people/actor.ts'
import type { Disclosure } from '../ticket/ticket.ts'
import type { Call } from './call.ts'

export const LISTENER_ROLES = ['inspector', 'shift_leader', 'reviewer', 'appeal_judge', 'supervisor'] as const satisfies Role[]
/** 保密诉求人、保密专线: fewer still; not even who took the call. */
const SECRET_LISTENERS: readonly Role[] = ['inspector', 'shift_leader', 'appeal_judge']

/** Listening also needs a reason; units never. */
export function mayListen({ roles, id }: Pick<Actor, 'roles' | 'id'>, call: Pick<Call, 'legs'>, about: { disclosure: Disclosure | undefined; isConfidentialLine: boolean }): boolean {
  if (about.disclosure === 'secret' || about.isConfidentialLine) return SECRET_LISTENERS.some((role) => roles.includes(role))
  return LISTENER_ROLES.some((role) => roles.includes(role)) || call.legs.some((leg) => leg.agentId === id && leg.listens === undefined)
}

/** 31 January and one month is the last of February. */
export function keepUntil(from: Instant, months: number): Instant {
  const day = new Date(from)
  const first = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day.getUTCDate(), last)) + (from - Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()))
}

const SHORTEST_MS = 2_000
const LONGEST_MS = 30 * 60_000
export const MOST_TRIES = 20
/** 2 s, 4 s … half an hour; twenty tries take about six hours. */
export const retryAfterMs = (attempts: number): number => Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.max(0, attempts - 1))

/** A recording whose end nobody has told is looked for so long after its call ended. */
export const UNHEARD_MS = 15_000

const starts = (bytes: Uint8Array, word: string, at = 0): boolean => [...word].every((sign, i) => bytes[at + i] === sign.charCodeAt(0))
export const soundType = (bytes: Uint8Array): string => (starts(bytes, 'RIFF') ? 'audio/wav' : starts(bytes, 'OggS') ? 'audio/ogg' : 'application/octet-stream')

const WAV_RATE_AT = 28
const WAV_HEADER = 44
/** Whole seconds of a wav file by its own header; undefined for anything else. */
export function wavSeconds(bytes: Uint8Array): number | undefined {
  if (!starts(bytes, 'RIFF') || !starts(bytes, 'WAVE', 8) || bytes.length < WAV_HEADER) return undefined
  const rate = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(WAV_RATE_AT, true)
  return rate === 0 ? undefined : Math.round((bytes.length - WAV_HEADER) / rate)
}
