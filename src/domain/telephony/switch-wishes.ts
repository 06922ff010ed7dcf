/** What an agent wants of the switch. Each is refused with a code where it does not fit; nothing is half done. */
import { agentLeg, legOf, mayNote, openLegs, outsideLeg, thirdLeg, EXTRA_ROLES, type Call, type CallLeg } from './call.ts'
import type { AgentWish } from './switch-seats.ts'
import { onSeatWish } from './switch-seats.ts'
import type { EngineTarget } from './engine.ts'
import type { Turn } from './switch.ts'
import { backInLine, hasThird } from './switch-ends.ts'
import { bringBack, connect, pictureOf, withLeg } from './switch-legs.ts'

export type Whom = { agentId: string } | { number: string; role: 'unit' | 'partner' | 'colleague'; partner?: string }

export type Wish =
  | AgentWish
  /** 接听 on the screen, for telephones that do not answer by themselves */
  | { wish: 'answer'; callId: string }
  /** 无声: nobody says anything; a prompt, and the end */
  | { wish: 'silent'; callId: string }
  /** 中继: the unit's telephone rings first, then the person whose number only the platform knows */
  | { wish: 'relay'; callId: string; ticketId: string; unitNumber: string; number: string }
  /** 外呼: call-back, contact, check */
  | { wish: 'dial'; callId: string; number: string; ticketId?: string; callBackOf?: string }
  /** decline: back into the line, the agent rests */
  | { wish: 'decline' | 'hold' | 'resume' | 'hang_up'; callId: string }
  | { wish: 'mute'; callId: string; on: boolean }
  | { wish: 'keys'; callId: string; keys: string }
  /** 暂停录音: identity numbers, bank cards */
  | { wish: 'pause_record'; callId: string; on: boolean }
  /** 咨询: the caller waits, the two talk */
  | { wish: 'consult'; callId: string; whom: Whom }
  /** 三方通话: whoever is consulted joins */
  | { wish: 'join'; callId: string }
  /** 转接: the agent leaves, whoever joined or was consulted goes on */
  | { wish: 'hand_over'; callId: string }
  /** 盲转, 一键转接: rings there, the agent is free as soon as it answers */
  | { wish: 'transfer'; callId: string; whom: Whom }
  | { wish: 'drop'; callId: string; legId: string }
  | { wish: 'queue'; callId: string; queue: string }
  | { wish: 'bind'; callId: string; ticketId: string }
  | { wish: 'supervise'; callId: string; mode: 'listen' | 'whisper' | 'barge' }

/** @returns why not, or nothing */
export function onWish(turn: Turn, agentId: string, wish: Wish): string | undefined {
  switch (wish.wish) {
    case 'sign_on': case 'state': case 'force': case 'skills': return onSeatWish(turn, agentId, wish)
    case 'answer': return pickUp(turn, agentId, wish.callId)
    case 'relay': return relay(turn, wish)
    case 'dial': return dial(turn, agentId, wish)
    case 'supervise': return supervise(turn, agentId, wish)
    case 'bind': return bind(turn, agentId, wish)
    default: return withCall(turn, agentId, wish)
  }
}

type OfCall = Exclude<Wish, AgentWish | { wish: 'dial' | 'supervise' | 'answer' | 'relay' | 'bind' }>

function withCall(turn: Turn, agentId: string, wish: OfCall): string | undefined {
  const call = turn.call(wish.callId)
  const own = call && agentLeg(call, agentId)
  if (!call || !own || (own.state === 'ringing') !== (wish.wish === 'decline')) return 'call_not_yours'
  // Who listens is no party of the call.
  if (own.listens !== undefined && wish.wish !== 'decline' && wish.wish !== 'hang_up' && wish.wish !== 'mute') return 'call_not_yours'
  const outside = outsideLeg(call)
  switch (wish.wish) {
    case 'decline': turn.order({ order: 'hang_up', legId: own.id, why: 'declined' }); return undefined
    case 'hold': case 'resume': {
      if (!outside || outside.state !== (wish.wish === 'hold' ? 'up' : 'held')) return 'call_wrong_state'
      // A third who talks apart with the agent stays apart until joined.
      if (wish.wish === 'resume' && hasThird(call)) return 'call_has_third'
      if (wish.wish === 'resume') { connect(turn, bringBack(turn, call)); return undefined }
      turn.setCall(withLeg(call, { ...outside, state: 'held', since: turn.at }))
      turn.order({ order: 'hold', legId: outside.id })
      return undefined
    }
    case 'mute': {
      const { muted: _, ...leg } = own
      turn.setCall(withLeg(call, wish.on ? { ...leg, muted: true } : leg))
      turn.order({ order: 'mute', legId: own.id, on: wish.on })
      return undefined
    }
    case 'pause_record': return pauseRecord(turn, call, wish.on)
    case 'keys': if (!outside) return 'call_wrong_state'; turn.order({ order: 'send_keys', legId: outside.id, keys: wish.keys }); return undefined
    case 'hang_up': turn.order({ order: 'hang_up', legId: own.id, why: 'normal' }); return undefined
    case 'consult': return outside?.state === 'up' || outside?.state === 'held' ? consult(turn, call, outside, wish.whom) : 'call_wrong_state'
    case 'join': return join(turn, call)
    case 'hand_over': return handOver(turn, call, own)
    case 'transfer': return outside && outside.state !== 'ringing' ? reach(turn, call, wish.whom, false) : 'call_wrong_state'
    case 'drop': return drop(turn, call, wish.legId, agentId)
    case 'queue': return toQueue(turn, call, own, wish.queue)
    case 'silent': return silent(turn, call, own)
  }
}

function pauseRecord(turn: Turn, call: Call, on: boolean): string | undefined {
  const recordingId = call.recordingIds.at(-1)
  if (recordingId === undefined || call.recordingOver) return 'call_not_recorded'
  if ((call.recordingPaused === true) === on) return undefined
  const { recordingPaused: _, ...rest } = call
  const next = turn.setCall(on ? { ...rest, recordingPaused: true } : rest)
  turn.tell('call.recording_paused', next, { on })
  turn.order({ order: 'pause_record', recordingId, on })
  return undefined
}

/** Whose ticket it is: by whoever talks, or talked last. */
function bind(turn: Turn, agentId: string, { callId, ticketId }: Extract<Wish, { wish: 'bind' }>): string | undefined {
  const call = turn.call(callId)
  if (!call || !mayNote(call, agentId)) return 'call_not_yours'
  turn.tell('call.bound', turn.setCall({ ...call, ticketId }), { ticketId })
  return undefined
}

function dial(turn: Turn, agentId: string, { callId, number, ticketId, callBackOf }: Extract<Wish, { wish: 'dial' }>): string | undefined {
  const agent = turn.desk().agents.get(agentId)
  const ext = turn.rules.extOf(agentId)
  if (turn.call(callId)) return turn.call(callId)!.agentId === agentId ? undefined : 'call_not_yours'
  if (!agent || ext === undefined || agent.callId !== undefined || agent.state === 'off' || agent.state === 'unreachable') return 'agent_not_free'
  if (turn.isGone(callId)) return undefined
  const [own, there] = [turn.newId(), turn.newId()]
  const call = turn.setCall({
    id: callId, direction: 'out', line: '', dialled: '', state: 'talking', offeredAt: turn.at, agentId, recordingIds: [], simulated: turn.rules.simulated, version: 0,
    legs: [{ id: own, role: 'agent', agentId, state: 'ringing', since: turn.at }, { id: there, role: 'called', state: 'ringing', since: turn.at }],
    ...(ticketId === undefined ? {} : { ticketId }), ...(callBackOf === undefined ? {} : { callBackOf }),
  })
  turn.acd({ type: 'agent.took', at: turn.at, agentId, callId })
  turn.tell('call.dialled', call, { agentId, ...(ticketId === undefined ? {} : { ticketId }) })
  turn.order(
    { order: 'originate', callId, legId: own, to: { kind: 'agent', ext }, shownNumber: turn.rules.shownNumber, seconds: DIAL_SECONDS, headers: { 'X-Call-Id': callId, 'X-Auto-Answer': 'yes' } },
    { order: 'originate', callId, legId: there, to: { kind: 'number', number }, shownNumber: turn.rules.shownNumber, seconds: DIAL_SECONDS, headers: {} },
  )
  return undefined
}
const DIAL_SECONDS = 45

/** The caller hears music; the new leg and the agent talk apart. */
function consult(turn: Turn, call: Call, outside: CallLeg, whom: Whom): string | undefined {
  const why = reach(turn, call, whom, true)
  if (why !== undefined) return why
  if (outside.state !== 'up') return undefined
  turn.setCall(withLeg(turn.call(call.id)!, { ...outside, state: 'held', since: turn.at }))
  turn.order({ order: 'hold', legId: outside.id })
  return undefined
}

function reach(turn: Turn, call: Call, whom: Whom, isConsulted: boolean): string | undefined {
  if (openLegs(call).some(({ role, listens }) => EXTRA_ROLES.includes(role) && listens === undefined)) return 'call_has_third'
  if ('number' in whom && whom.role === 'unit' && turn.rules.lines.some(({ code, confidential }) => code === call.line && confidential)) return 'line_confidential'
  let to: EngineTarget
  if ('agentId' in whom) {
    const agent = turn.desk().agents.get(whom.agentId)
    const ext = turn.rules.extOf(whom.agentId)
    if (!agent || ext === undefined || agent.callId !== undefined || !['ready', 'break', 'wrap_up'].includes(agent.state)) return 'agent_not_free'
    to = { kind: 'agent', ext }
    turn.acd({ type: 'agent.took', at: turn.at, agentId: whom.agentId, callId: call.id })
  } else to = { kind: 'number', number: whom.number }
  const leg: CallLeg = {
    id: turn.newId(), role: 'agentId' in whom ? 'colleague' : whom.role, state: 'ringing', since: turn.at,
    ...('agentId' in whom ? { agentId: whom.agentId } : whom.partner === undefined ? {} : { partner: whom.partner }), ...(isConsulted ? {} : { takesOver: true as const }),
  }
  const next = turn.setCall(withLeg(call, leg))
  turn.tell(isConsulted ? 'call.consulted' : 'call.transferring', next, { role: leg.role, ...(leg.partner === undefined ? {} : { partner: leg.partner }), ...(leg.agentId === undefined ? {} : { agentId: leg.agentId }) })
  turn.order({ order: 'originate', callId: call.id, legId: leg.id, to, shownNumber: turn.rules.shownNumber, seconds: DIAL_SECONDS, headers: { 'X-Call-Id': call.id }, ...('agentId' in whom ? pictureOf(turn, call) : {}) })
  return undefined
}

function join(turn: Turn, call: Call): string | undefined {
  const [joining, outside] = [thirdLeg(call), outsideLeg(call)]
  if (joining?.state !== 'up' || !outside) return 'call_no_third'
  const next = bringBack(turn, call)
  connect(turn, next)
  turn.tell('call.joined', next, { role: joining.role, ...(joining.partner === undefined ? {} : { partner: joining.partner }) })
  return undefined
}

function handOver(turn: Turn, call: Call, own: CallLeg): string | undefined {
  const goesOn = thirdLeg(call)
  if (goesOn?.state !== 'up') return 'call_no_third'
  // The caller is brought to whoever goes on; three together they were only if somebody asked for it, and that was told then.
  if (outsideLeg(call)) connect(turn, bringBack(turn, call))
  turn.tell('call.handed_over', turn.call(call.id)!, { to: goesOn.role, ...(goesOn.partner === undefined ? {} : { partner: goesOn.partner }), ...(goesOn.agentId === undefined ? {} : { agentId: goesOn.agentId }) })
  turn.order({ order: 'hang_up', legId: own.id, why: 'normal' })
  return undefined
}

function drop(turn: Turn, call: Call, legId: string, agentId: string): string | undefined {
  const leg = openLegs(call).find(({ id }) => id === legId)
  if (!leg || leg.agentId === agentId) return 'call_wrong_state'
  turn.order({ order: 'hang_up', legId, why: 'normal' })
  return undefined
}

/** Back into a line, e.g. one for a dialect: the agent is free, the caller keeps the first time of entering. */
function toQueue(turn: Turn, call: Call, own: CallLeg, queue: string): string | undefined {
  if (!legOf(call, 'caller') || !turn.rules.queues.some(({ code }) => code === queue)) return 'queue_unknown'
  if (hasThird(call)) return 'call_has_third'
  if (own.agentId !== undefined) turn.acd({ type: 'agent.released', at: turn.at, agentId: own.agentId })
  turn.order({ order: 'hang_up', legId: own.id, why: 'normal' })
  backInLine(turn, turn.setCall(withLeg(call, { ...own, state: 'ended', since: turn.at })), queue)
  return undefined
}

const SILENT_FOR_MS = 20_000
/** The caller may still hear the prompt; the agent is out at once. */
function silent(turn: Turn, call: Call, own: CallLeg): string | undefined {
  const outside = outsideLeg(call)
  if (outside?.state !== 'up' || hasThird(call)) return 'call_wrong_state'
  turn.setCall({ ...call, endedBy: 'agent', until: turn.at + SILENT_FOR_MS })
  turn.tell('call.silent', turn.call(call.id)!, { agentId: own.agentId ?? '' })
  turn.order(
    { order: 'unbridge', callId: call.id, legId: outside.id }, { order: 'hang_up', legId: own.id, why: 'normal' },
    { order: 'play', legId: outside.id, playId: turn.newId(), prompts: turn.rules.prompts.silent }, { order: 'hang_up', legId: outside.id, why: 'normal' },
  )
  return undefined
}

function pickUp(turn: Turn, agentId: string, callId: string): string | undefined {
  const leg = turn.call(callId)?.legs.find((one) => one.agentId === agentId && one.state !== 'ended')
  if (!leg) return 'call_not_yours'
  if (leg.state === 'ringing') turn.order({ order: 'pick_up', legId: leg.id })
  return undefined
}

function relay(turn: Turn, { callId, ticketId, unitNumber }: Extract<Wish, { wish: 'relay' }>): string | undefined {
  if (turn.call(callId) || turn.isGone(callId)) return undefined
  const leg: CallLeg = { id: turn.newId(), role: 'unit', state: 'ringing', since: turn.at }
  const call = turn.setCall({
    id: callId, direction: 'out', line: '', dialled: '', state: 'talking', offeredAt: turn.at, recordingIds: [], simulated: turn.rules.simulated, version: 0, legs: [leg], ticketId, relay: true,
  })
  turn.tell('call.dialled', call, { agentId: '', ticketId, relay: true })
  turn.order({ order: 'originate', callId, legId: leg.id, to: { kind: 'number', number: unitNumber }, shownNumber: turn.rules.shownNumber, seconds: DIAL_SECONDS, headers: {} })
  return undefined
}

/** 监听, 耳语, 强插 by a shift leader; listening twice changes how. */
function supervise(turn: Turn, agentId: string, { callId, mode }: Extract<Wish, { wish: 'supervise' }>): string | undefined {
  const call = turn.call(callId)
  const target = call && legOf(call, 'agent')
  const ext = turn.rules.extOf(agentId)
  if (!call || target?.state !== 'up' || ext === undefined || agentLeg(call, agentId)?.listens === undefined && agentLeg(call, agentId) !== undefined) return 'call_wrong_state'
  if (!agentLeg(call, agentId) && turn.desk().agents.get(agentId)?.callId !== undefined) return 'agent_not_free'
  const before = call.legs.find((leg) => leg.agentId === agentId && leg.listens !== undefined && leg.state !== 'ended')
  const leg: CallLeg = before ? { ...before, listens: mode } : { id: turn.newId(), role: 'leader', agentId, listens: mode, state: 'ringing', since: turn.at }
  const next = turn.setCall(withLeg(call, leg))
  turn.tell('call.supervised', next, { agentId, mode })
  if (!before) turn.order({ order: 'originate', callId, legId: leg.id, to: { kind: 'agent', ext }, shownNumber: turn.rules.shownNumber, seconds: DIAL_SECONDS, headers: { 'X-Call-Id': callId, 'X-Supervise': mode } })
  turn.order({ order: 'supervise', legId: leg.id, targetLegId: target.id, mode })
  return undefined
}
