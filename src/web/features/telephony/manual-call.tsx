/** 手工记时: without an engine a call is begun and ended by two buttons; number and times go on the record. */
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { logWholeCall } from '#contract/phone-desk.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { EngineKind } from './phone-bar.tsx'
import { usePhoneWords } from './phone-words.ts'

type Known = { number?: string | undefined; line?: string | undefined; ticketId?: string | undefined }
/** @param begin the form takes the call's id; `known` what stands in it now */
export function ManualCall({ begin, known }: { begin: (id: string, at: number) => void; known: (id: string) => Known }) {
  const t = usePhoneWords()
  const [running, setRunning] = useState<{ id: string; startedAt: number }>()
  const log = useCall(logWholeCall, () => setRunning(undefined))
  const start = () => { const made = { id: uuidv7(), startedAt: Date.now() }; setRunning(made); begin(made.id, made.startedAt) }
  const end = () => {
    if (!running || log.isPending) return
    const { number, ...rest } = known(running.id)
    log.mutate({ body: { id: running.id, startedAt: new Date(running.startedAt).toISOString(), endedAt: new Date(Math.max(running.startedAt, Date.now())).toISOString(), ...(number && /^[0-9+\-() ]{5,24}$/.test(number) ? { number } : {}), ...rest } })
  }
  useKeys([{ key: 'F2', word: { zh: '开始、结束通话（手工）', en: 'begin, end the call by hand' }, run: running ? end : start }])
  return (
    <>
      <EngineKind engine="manual" />
      <button type="button" className={running ? 'call-next call-end' : 'call-next'} disabled={log.isPending} onClick={running ? end : start}>{t(running ? 'endCall' : 'startCall')} <KeyCap>F2</KeyCap></button>
      {log.error ? <Failure error={log.error} /> : null}
    </>
  )
}
