/** The form of the call at my seat: it opens as the telephone rings, and what was being written for another call is kept. */
import { useEffect, useRef } from 'react'
import { filledTelephony } from '#domain/telephony/telephony-rules.ts'
import type { CallView } from '#contract/telephony.ts'
import { EMPTY_DRAFT, isBlank, type IntakeDraft } from '../features/intake/intake-draft.ts'
import type { DraftState } from '../features/intake/use-draft-keeping.ts'
import type { Intake } from '../features/intake/use-intake.ts'
import type { Phone } from '../features/telephony/use-phone.tsx'

export function useCallForm(intake: Intake, kept: DraftState, phone: Phone | undefined): { blank: () => IntakeDraft; call: CallView | undefined } {
  const { draft, rules, start, change } = intake
  const call = phone?.current?.direction === 'in' && phone.current.legs.some((leg) => leg.mine && leg.listens === null) ? phone.current : undefined
  const opened = useRef<string>(undefined)
  // 语音助手: whoever spoke with it first came by that channel, where the centre has it.
  const channel = filledTelephony(rules.telephony).assistant.channel
  const byAssistant = (of: CallView) => phone?.seat.caller?.callId === of.id && phone.seat.caller.assistant.length > 0 && rules.channels.some(({ code }) => code === channel)
  const formOf = (of: CallView): IntakeDraft => ({ ...EMPTY_DRAFT, ...(byAssistant(of) ? { channel } : {}), callId: of.id, callNumber: of.number, line: rules.lines.some(({ code }) => code === of.line) ? of.line : undefined, ...(of.answeredAt ? { startedAt: Date.parse(of.answeredAt) } : {}) })
  useEffect(() => {
    if (!call || opened.current === call.id) return
    opened.current = call.id
    if (draft.callId === call.id) return
    if (!isBlank(draft)) kept.setAside()
    start(formOf(call))
  })
  // The clock of the call begins as it is answered.
  const answeredAt = call && draft.callId === call.id && draft.startedAt === undefined ? call.answeredAt : null
  useEffect(() => { if (answeredAt) change({ startedAt: Date.parse(answeredAt) }) }, [answeredAt, change])
  return { call, blank: () => (call ? formOf(call) : EMPTY_DRAFT) }
}
