import type { CallView } from '#contract/telephony.ts'
import { CALL_OUTCOMES, type CallOutcome } from '#domain/telephony/call-outcome.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { useSay } from '../../shared/words.ts'
import { OUTCOME_WORDS } from '../../shared/call-words.ts'
import { OUTCOME_KEYS, usePhoneWords } from './phone-words.ts'

/** 通话结果: asked once the call is over, said by one key. What was registered says it by itself. */
export function OutcomeBox({ call, note }: { call: CallView; note: (callId: string, outcome: CallOutcome) => void }) {
  const t = usePhoneWords()
  const say = useSay()
  useKeys(CALL_OUTCOMES.map((outcome) => ({ key: OUTCOME_KEYS[outcome], word: { zh: `通话结果：${OUTCOME_WORDS[outcome].zh}`, en: `the call was: ${OUTCOME_WORDS[outcome].en}` }, run: () => note(call.id, outcome) })))
  return (
    <div className="phone-panel outcome-box" role="group" aria-label={t('outcomeAsk')}>
      <b>{t('outcomeFor', { number: call.number || t('unknownNumber') })}</b>
      {CALL_OUTCOMES.map((outcome) => <button key={outcome} type="button" onClick={() => note(call.id, outcome)}>{say(OUTCOME_WORDS[outcome])} <KeyCap>{OUTCOME_KEYS[outcome].replace('+', ' ')}</KeyCap></button>)}
    </div>
  )
}
