import { useState } from 'react'
import type { CallView } from '#contract/telephony.ts'
import { CALL_OUTCOMES, type CallOutcome } from '#domain/telephony/call-outcome.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { useSay } from '../../shared/words.ts'
import { useHasRole } from '../../shared/session.ts'
import { OUTCOME_WORDS } from '../../shared/call-words.ts'
import { NuisanceReport } from './nuisance-report.tsx'
import { OUTCOME_KEYS, usePhoneWords } from './phone-words.ts'

/** 通话结果: asked once the call is over, said by one key. What was registered says it by itself. */
export function OutcomeBox({ call, note }: { call: CallView; note: (callId: string, outcome: CallOutcome) => void }) {
  const t = usePhoneWords()
  const say = useSay()
  const mayReport = useHasRole('agent', 'shift_leader') && call.number !== ''
  const [reports, setReports] = useState(false)
  const take = (outcome: CallOutcome) => { if (outcome === 'nuisance' && mayReport) setReports(true); else note(call.id, outcome) }
  useKeys(CALL_OUTCOMES.map((outcome) => ({ key: OUTCOME_KEYS[outcome], word: { zh: `通话结果：${OUTCOME_WORDS[outcome].zh}`, en: `the call was: ${OUTCOME_WORDS[outcome].en}` }, run: () => take(outcome) })))
  if (reports) return <div className="phone-panel" role="group" aria-label={t('outcomeAsk')}><NuisanceReport callId={call.id} note={() => note(call.id, 'nuisance')} back={() => setReports(false)} /></div>
  return (
    <div className="phone-panel outcome-box" role="group" aria-label={t('outcomeAsk')}>
      <b>{t('outcomeFor', { number: call.number || t('unknownNumber') })}</b>
      {CALL_OUTCOMES.map((outcome) => <button key={outcome} type="button" onClick={() => take(outcome)}>{say(OUTCOME_WORDS[outcome])} <KeyCap>{OUTCOME_KEYS[outcome].replace('+', ' ')}</KeyCap></button>)}
    </div>
  )
}
