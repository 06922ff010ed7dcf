/** The seat of whoever is signed in: what the switch says of it, and what may be asked. One for the whole frame. */
import { useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useLayoutEffect, useMemo, type ReactNode } from 'react'
import { uuidv7 } from 'uuidv7'
import { transferCall } from '#contract/telephony-handling.ts'
import { callerOfCall, phoneDesk, WaitingNow } from '#contract/phone-desk.ts'
import { askSwitch, PHONE_ROLES, signOnPhone, type AskedWish, type CallView } from '#contract/telephony.ts'
import type { CallAbility } from '#domain/telephony/call-abilities.ts'
import type { CallOutcome } from '#domain/telephony/call-outcome.ts'
import type { Answer } from '../../shared/call.ts'
import { useLiveData, useLiveSignal } from '../../shared/live.ts'
import { useHasRole } from '../../shared/session.ts'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useLine, type Held } from './use-line.ts'
import { useOutcome } from './use-outcome.ts'

export type Seat = Answer<typeof phoneDesk>
export type Phone = {
  seat: Seat
  /** what rings or is talked in; of several what I am a party of first */
  current: CallView | undefined
  line: Held
  can: (ability: CallAbility) => boolean
  ask: (wish: AskedWish) => void
  signOn: () => void
  answer: () => void
  note: (callId: string, outcome: CallOutcome) => void
  /** 一键转接: the facts travel with the voice; ticketId: of the ticket that tells of it */
  transfer: (callId: string, target: string, words: string, ticketId?: string) => void
  busy: boolean
  error: unknown
}
const PhoneContext = createContext<Phone | undefined>(undefined)
/** Undefined for who has no telephone, and until the seat is known. */
export const usePhone = (): Phone | undefined => useContext(PhoneContext)

function waitingIn(data: string, serves: readonly string[]): Pick<Seat, 'waiting' | 'longestWaitSeconds'> | undefined {
  const read = WaitingNow.safeParse(JSON.parse(data))
  if (!read.success) return undefined
  const mine = serves.flatMap((queue) => { const found = read.data[queue]; return found ? [found] : [] })
  return { waiting: mine.reduce((sum, [count]) => sum + count, 0), longestWaitSeconds: Math.max(0, ...mine.map(([, seconds]) => seconds)) }
}
const partyOf = (call: CallView) => call.legs.some((leg) => leg.mine && leg.listens === null)

export function PhoneProvider({ children }: { children: ReactNode }) {
  const has = useHasRole(...PHONE_ROLES)
  const client = useQueryClient()
  const { data: seat } = useQueryOf(phoneDesk, {}, { enabled: has, refetchInterval: 15_000 })
  const look = useCallback(() => { if (has) void client.invalidateQueries({ queryKey: keyOf(phoneDesk, {}) }) }, [client, has])
  useLiveSignal('phone', look)
  // Everybody's calls move the count of who waits; the word itself says it.
  useLiveData('calls', (data) => client.setQueryData<Seat>(keyOf(phoneDesk, {}), (old) => old && { ...old, ...waitingIn(data, old.serves) }))
  // Before the form asks who calls: the same answer already said it.
  useLayoutEffect(() => { if (seat?.caller) client.setQueryData(keyOf(callerOfCall, { params: { callId: seat.caller.callId } }), seat.caller) }, [client, seat?.caller])
  const { mutate: send, isPending: sending, error: refused } = useCall(askSwitch, look)
  const { mutate: sit, isPending: sitting, error: unseated } = useCall(signOnPhone, look)
  const { mutate: pass, isPending: passing, error: kept } = useCall(transferCall, look)
  const { note, error: unsaid } = useOutcome(seat?.calls, look)
  const line = useLine(seat !== undefined && seat.engine !== 'manual' && seat.ext !== null && seat.state !== 'off', seat?.engine === 'asterisk')

  const value = useMemo((): Phone | undefined => {
    if (!seat) return undefined
    const current = seat.calls.find(partyOf) ?? seat.calls[0]
    // Ids in the order they were asked: the switch takes keys pressed quickly in that order.
    const ask = (wish: AskedWish) => send({ body: { id: uuidv7(), wish } })
    return {
      seat, current, line, ask, busy: sending || sitting || passing, error: refused ?? unseated ?? kept ?? unsaid,
      can: (ability) => current?.abilities.includes(ability) ?? false,
      signOn: () => sit({ body: { id: crypto.randomUUID() } }, { onSuccess: () => ask({ wish: 'state', state: 'ready' }) }),
      answer: () => { if (current) { if (seat.engine === 'asterisk') line.answer(current.id); else ask({ wish: 'answer', callId: current.id }) } },
      note,
      transfer: (callId, target, words, ticketId) => pass({ params: { callId }, body: { id: crypto.randomUUID(), target, words, ...(ticketId === undefined ? {} : { ticketId }) } }),
    }
  }, [seat, line, send, sit, note, pass, sending, sitting, passing, refused, unseated, kept, unsaid])
  return <PhoneContext value={value}>{children}</PhoneContext>
}
