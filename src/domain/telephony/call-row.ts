/**
 * 一通电话一行: the row of a call as its events make it. Every event may come twice and in any order; the row is the same.
 * So each field is set by one kind of event, the earliest of several wins, and flags only go up.
 */
export const CALL_SOURCES = ['engine', 'simulated', 'manual'] as const
/** never added up with one another */
export type CallSource = (typeof CALL_SOURCES)[number]
export const CALL_OUTCOMES = ['open', 'answered', 'abandoned', 'refused'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

export type CallRow = {
  callId: string; source: CallSource; direction: 'in' | 'out'; line: string; outcome: CallOutcome
  offeredAt: number; queuedAt: number | null; queueFirst: string | null; queue: string | null; firstRingAt: number | null
  answeredAt: number | null; abandonedAt: number | null; endedAt: number | null; agentId: string | null
  /** until answered or given up */
  waitMs: number | null
  talkMs: number | null
  /** the longest, where several agents took part */
  wrapMs: number | null
  overflowed: boolean; handedOver: boolean; refused: boolean; rating: number | null; ticketId: string | null; resolved: boolean
}

export type CallEvent = { type: string; at: number; line: string; facts: Readonly<Record<string, unknown>> }
export const CALL_EVENTS = [
  'call.offered', 'call.refused_closed', 'call.queued', 'call.ringing', 'call.answered', 'call.overflowed', 'call.handed_over', 'call.requeued',
  'call.dialled', 'call.logged', 'call.bound', 'call.rated', 'call.abandoned', 'call.ended',
] as const

/** 手工话单: written down by hand when it was over */
const LOGGED = 'call.logged'

const EMPTY = {
  outcome: 'open' as const, queuedAt: null, queueFirst: null, queue: null, firstRingAt: null, answeredAt: null, abandonedAt: null, endedAt: null, agentId: null,
  waitMs: null, talkMs: null, wrapMs: null, overflowed: false, handedOver: false, refused: false, rating: null, ticketId: null, resolved: false,
}

export function emptyRow(callId: string, { type, at, line, facts }: CallEvent): CallRow {
  const source = type === LOGGED ? 'manual' : CALL_SOURCES.find((one) => one === facts['source']) ?? (facts['simulated'] === true ? 'simulated' : 'engine')
  return { ...EMPTY, callId, source, direction: facts['direction'] === 'out' ? 'out' : 'in', line, offeredAt: at }
}

export function withEvent(given: CallRow, event: CallEvent): CallRow {
  const row = { ...given, ...fieldsOf(given, event), offeredAt: Math.min(given.offeredAt, beganAt(event)), line: given.line === '' ? event.line : given.line }
  return { ...row, outcome: row.answeredAt !== null ? 'answered' : row.refused ? 'refused' : row.abandonedAt === null ? 'open' : 'abandoned' }
}

const beganAt = ({ type, at, facts }: CallEvent): number => (type === LOGGED && typeof facts['talkMs'] === 'number' ? at - facts['talkMs'] : at)

function fieldsOf(row: CallRow, { type, at, facts }: CallEvent): Partial<CallRow> {
  const text = (name: string) => (typeof facts[name] === 'string' && facts[name] !== '' ? facts[name] : null)
  const number = (name: string) => (typeof facts[name] === 'number' ? facts[name] : null)
  switch (type) {
    case 'call.queued': return row.queuedAt === null || at < row.queuedAt ? { queuedAt: at, queueFirst: text('queue') } : {}
    case 'call.ringing': return { firstRingAt: Math.min(row.firstRingAt ?? at, at) }
    case 'call.answered': return row.answeredAt === null || at < row.answeredAt ? { answeredAt: at, agentId: text('agentId'), queue: text('queue'), waitMs: number('waitMs') } : {}
    case 'call.dialled': return { agentId: text('agentId'), ...(text('ticketId') === null ? {} : { ticketId: text('ticketId') }) }
    case LOGGED: return { answeredAt: beganAt({ type, at, line: '', facts }), endedAt: at, talkMs: number('talkMs'), agentId: text('agentId'), ...(text('ticketId') === null ? {} : { ticketId: text('ticketId') }) }
    case 'call.abandoned': return { abandonedAt: at, endedAt: at, ...(row.answeredAt === null ? { queue: text('queue'), waitMs: number('waitedMs') } : {}) }
    case 'call.ended': return { endedAt: at, talkMs: number('talkMs') }
    case 'call.refused_closed': return { refused: true }
    case 'call.overflowed': return { overflowed: true }
    case 'call.handed_over': case 'call.requeued': return { handedOver: true }
    case 'call.bound': return { ticketId: text('ticketId') }
    case 'call.rated': return { rating: number('score') }
    default: return {}
  }
}

export const withWrapUp = (row: CallRow, ms: number): CallRow => ({ ...row, wrapMs: Math.max(row.wrapMs ?? 0, ms) })
