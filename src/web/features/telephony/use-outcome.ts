/** 通话结果 said while the call still runs, as by a registration, is kept until the agent is out: only then the platform takes it. */
import { useCallback, useEffect, useState } from 'react'
import { callOutcome } from '#contract/telephony-handling.ts'
import type { CallView } from '#contract/telephony.ts'
import type { CallOutcome } from '#domain/telephony/call-outcome.ts'
import { useCall } from '../../shared/use-call.ts'

type Said = { callId: string; outcome: CallOutcome }

export function useOutcome(calls: readonly CallView[] | undefined, done: () => void): { note: (callId: string, outcome: CallOutcome) => void; error: unknown } {
  const { mutate: say, error } = useCall(callOutcome, done)
  const [waiting, setWaiting] = useState<Said>()
  const note = useCallback((callId: string, outcome: CallOutcome) => setWaiting({ callId, outcome }), [])
  const isOut = waiting !== undefined && calls !== undefined && !calls.some(({ id }) => id === waiting.callId)
  useEffect(() => {
    if (!isOut) return
    setWaiting(undefined)
    say({ params: { callId: waiting.callId }, body: { outcome: waiting.outcome } })
  }, [isOut, waiting, say])
  return { note, error }
}
