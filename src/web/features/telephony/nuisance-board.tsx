/** 恶意来电审定: what agents reported; the shift leader blocks for some days, or does not, and lifts. Agents see their own. */
import { useState } from 'react'
import { listNuisance } from '#contract/telephony-handling.ts'
import { NUISANCE_STATES, type NuisanceState } from '#domain/telephony/nuisance.ts'
import { Choice } from '../../shared/choice.tsx'
import { useHasRole } from '../../shared/session.ts'
import { Asked, Empty } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { NuisanceDecision } from './nuisance-decision.tsx'
import { KIND_WORDS, NUISANCE_STATE_WORDS, useNuisanceWords } from './nuisance-words.ts'
import './assistant.css'
import './telephony-pages.css'

export function NuisanceBoard() {
  const t = useNuisanceWords()
  const say = useSay()
  const language = useLanguage()
  const decides = useHasRole('shift_leader')
  const [state, setState] = useState<NuisanceState>('reported')
  const asked = useQueryOf(listNuisance, { query: { state } }, { refetchInterval: 30_000, keepOld: true })
  return (
    <div className="tel-page">
      <h1>{t('title')}</h1>
      <p className="quiet">{t('hint')}</p>
      <Choice label={t('views')} name="nuisance" value={state} options={NUISANCE_STATES.map((value) => ({ value, label: say(NUISANCE_STATE_WORDS[value]) }))} onChange={setState} />
      <Asked query={asked} rows={6}>{({ items }) => (items.length === 0 ? <Empty>{t(state === 'reported' ? 'none' : 'noneIn')}</Empty> : (
        <table className="tel-table" aria-label={t('table')}>
          <thead><tr><th scope="col">{t('number')}</th><th scope="col">{t('kind')}</th><th scope="col">{t('note')}</th><th scope="col">{t('reportedBy')}</th><th scope="col">{t('state')}</th></tr></thead>
          <tbody>{items.map((one) => (
            <tr key={one.id}>
              <td className="tel-name">{one.number || t('unknown')}<span className="tel-more">{t('reports', { n: one.reports })}</span></td>
              <td>{say(KIND_WORDS[one.kind])}</td><td>{one.note}</td><td>{one.reportedBy}<span className="tel-more">{momentText(one.reportedAt, language)}</span></td>
              <td>
                {say(NUISANCE_STATE_WORDS[one.state])}{one.blockedUntil ? ` · ${t('until', { at: momentText(one.blockedUntil, language) })} · ${t('refused', { n: one.refused })}` : ''}
                {one.reason ? <span className="tel-more">{t('decidedBy', { name: one.decidedBy, reason: one.reason })}</span> : null}
                {decides && (one.state === 'reported' || one.state === 'blocked') ? <NuisanceDecision key={one.version} report={one} onDecided={() => void asked.refetch()} /> : null}
              </td>
            </tr>
          ))}</tbody>
        </table>
      ))}</Asked>
    </div>
  )
}
