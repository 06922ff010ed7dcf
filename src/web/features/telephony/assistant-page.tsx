/** 语音助手: whether it speaks and what is missing, how it answers, and a dialogue typed to try it. */
import { Link } from 'react-router'
import { assistantState } from '#contract/assistant.ts'
import type { Answer } from '../../shared/call.ts'
import { useHasRole } from '../../shared/session.ts'
import { Asked } from '../../shared/states.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { useSay } from '../../shared/words.ts'
import { AssistantTry } from './assistant-try.tsx'
import { MISSING_WORDS, useAssistantWords, WHY_WORDS } from './assistant-words.ts'
import './assistant.css'
import './telephony-pages.css'

type State = Answer<typeof assistantState>

export function AssistantPage() {
  const t = useAssistantWords()
  const asked = useQueryOf(assistantState, {}, { refetchInterval: 30_000 })
  return (
    <div className="tel-page">
      <h1>{t('title')}</h1>
      <Asked query={asked} rows={10}>{(state) => (
        <>
          <Standing state={state} />
          <div className="assistant-columns"><div className="assistant-left"><How state={state} /><Figures state={state} /></div><AssistantTry /></div>
        </>
      )}</Asked>
    </div>
  )
}

function Standing({ state: { missing, afterSeconds } }: { state: State }) {
  const t = useAssistantWords()
  const say = useSay()
  if (missing.length === 0) return <p className="assistant-on" role="status">{t('speaks', { n: afterSeconds })}</p>
  return (
    <section className="tel-warn" aria-label={t('why')}>
      <b>{t('silent')}</b>
      <ul>{missing.map((one) => <li key={one}>{say(MISSING_WORDS[one])}</li>)}</ul>
    </section>
  )
}

function How({ state }: { state: State }) {
  const t = useAssistantWords()
  const isAdministrator = useHasRole('system_admin')
  return (
    <section className="assistant-box" aria-label={t('how')}>
      <h2>{t('how')}</h2>
      <p>{t('place')}</p><p>{t('source')}</p><p>{t('misses', { n: state.misses, turns: state.turns })}</p>
      <dl>
        <div><dt>{t('greeting')}</dt><dd>{state.greeting}</dd></div>
        {([['person', state.personWords], ['urgent', state.urgentWords], ['demand', state.demandWords]] as const).map(([name, words]) => <div key={name}><dt>{t(name)}</dt><dd>{words.join('、')}</dd></div>)}
      </dl>
      <p className="quiet">{state.channelName ? t('channel', { name: state.channelName }) : t('noChannel')}</p>
      {isAdministrator ? <Link to="/admin/rules/telephony">{t('editRules')}</Link> : null}
    </section>
  )
}

function Figures({ state: { days, dialogues, answered, satisfied, handedOver, simulated } }: { state: State }) {
  const t = useAssistantWords()
  const say = useSay()
  return (
    <section className="assistant-box" aria-label={t('figures', { n: days })}>
      <h2>{t('figures', { n: days })} {simulated ? <span className="engine engine-simulated">{t('simulated')}</span> : null}</h2>
      {dialogues === 0 ? <p className="quiet">{t('none', { n: days })}</p> : (
        <ul className="assistant-figures">
          <li><b>{dialogues}</b> {t('dialogues')}</li><li><b>{answered}</b> {t('answered')}</li><li><b>{satisfied}</b> {t('satisfied')}</li>
          {handedOver.map(({ why, count }) => <li key={why}><b>{count}</b> {t('handed', { why: say(WHY_WORDS[why]) })}</li>)}
        </ul>
      )}
    </section>
  )
}
