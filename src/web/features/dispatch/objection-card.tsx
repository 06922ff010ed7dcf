import { Link } from 'react-router'
import type { ObjectionView } from '#contract/dispatch.ts'
import { momentText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import { ObjectionActs } from './objection-acts.tsx'
import { usePrecedentWords } from './precedent-words.ts'
import './precedent.css'

/** One dispute: what it is about, both sides, the decision, and what can be done. */
export function ObjectionCard({ objection, onTicket }: { objection: ObjectionView; onTicket?: true }) {
  const t = usePrecedentWords()
  const language = useLanguage()
  const { unit, suggestedUnit, ticket, row, statement, decision, state } = objection
  return (
    <article className="dispute-card">
      <h3>{suggestedUnit ? t('points', { unit: unit.name, other: suggestedUnit.name }) : t('pointsNowhere', { unit: unit.name })} <span className={`chip dispute-${state}`}>{t(`state.${state}`)}</span></h3>
      {!onTicket && ticket && <p><Link to={`/tickets/${ticket.id}`}>{ticket.number} {ticket.title}</Link></p>}
      {row && <p><Link to={`/catalogue?row=${encodeURIComponent(row.row)}`}>{t('aboutRow', { row: row.category })}</Link> <span className="quiet">{row.basis}</span></p>}
      <p className="running">{objection.reason}</p>
      <p className="quiet">{t('basis')}：{objection.basis} · {t('filedBy', { name: objection.filedBy, at: momentText(objection.filedAt, language) })}{objection.takenUpBy && ` · ${t('takenUp', { name: objection.takenUpBy })}`}</p>
      {suggestedUnit && (statement ? <p className="running"><b>{t('statement', { unit: suggestedUnit.name })}</b>：{statement.text} <span className="quiet">{t('filedBy', { name: statement.by, at: momentText(statement.at, language) })}</span></p>
        : !decision && state !== 'withdrawn' && <p className="quiet">{t('noStatement', { unit: suggestedUnit.name })}</p>)}
      {decision && <p className="running dispute-decision"><b>{t('decision', { unit: decision.unit.name })}</b> {decision.text} <span className="quiet">{decision.basis} · {t('filedBy', { name: decision.by, at: momentText(decision.at, language) })}</span></p>}
      <ObjectionActs objection={objection} />
    </article>
  )
}
