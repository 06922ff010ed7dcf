import type { CallerOfCall } from '#contract/phone-desk.ts'
import { FLAG_WORDS, OUTCOME_WORDS } from '../../shared/call-words.ts'
import { agoText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { useIntakeWords } from './intake-words.ts'
import { HandedPop } from './handed-pop.tsx'
import type { Intake } from './use-intake.ts'

/** 来电弹屏: what is known before the first word is said. */
export function CallPop({ pop, intake }: { pop: CallerOfCall; intake: Intake }) {
  const { filled, change } = intake
  const t = useIntakeWords()
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const { place } = pop
  return (
    <div className="pop" data-call={pop.callId}>
      <p className="pop-number">{pop.number || t('popNone')}</p>
      {pop.flags.length ? <p className="pop-flags">{pop.flags.map((flag) => <span key={flag} className={`pop-flag pop-${flag}`}>{say(FLAG_WORDS[flag])}</span>)}</p> : null}
      {pop.handOvers.map((handed) => <HandedPop key={handed.id} handed={handed} intake={intake} />)}
      {place ? <p className="pop-place">{t('popPlace', { name: place.name })} {filled.areaCode === place.code ? null : <button type="button" className="link-like again" onClick={() => change({ areaCode: place.code })}>{t('popUse')}</button>}</p> : null}
      {pop.calls.length ? <><h3>{t('popCalls')}</h3><ul className="pop-calls">{pop.calls.slice(0, 3).map((call) => (
        <li key={call.id}><b>{agoText(call.at, now, language)}</b> {[call.direction === 'out' ? t('popOut') : '', call.answered ? '' : t('popMissed'), call.outcome ? say(OUTCOME_WORDS[call.outcome]) : '', call.rating === null ? '' : t('popScore', { score: call.rating })].filter(Boolean).join(' · ')}</li>
      ))}</ul></> : null}
      {pop.assistant.length ? <><h3>{t('popAssistant')}</h3><ul className="pop-calls">{pop.assistant.map((turn) => <li key={turn.at}><b>{turn.heard ?? t('popSilent')}</b> <span className="quiet">{turn.says === 'answer' ? turn.said : t(`popSays.${turn.says}`)}</span></li>)}</ul></> : null}
    </div>
  )
}
