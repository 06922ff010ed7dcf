/** 待办: what the viewer's entries need: review, return, confirmation, renewal. */
import { Link } from 'react-router'
import { knowledgeTodo } from '#contract/knowledge-care.ts'
import { Asked, Empty } from '#web/shared/states.tsx'
import { dayText } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { useCareWords, WHY_WORDS } from './care-words.ts'
import { CorrectionRows } from './correction-list.tsx'

export function TodoList() {
  const t = useCareWords()
  const say = useSay()
  const language = useLanguage()
  const todo = useQueryOf(knowledgeTodo, {}, { refetchInterval: 60_000 })
  return (
    <Asked query={todo} rows={8}>{({ items, corrections, seasons }) => (
      <div className="knowledge-column">
        {seasons.map(({ season, name, from, total, confirmed, units }) => (
          <section key={season} className="season-call" aria-label={name}>
            <h2>{t('seasonCall', { name, from })}</h2>
            <p>{t('seasonSum', { confirmed, total })}</p>
            <p className="quiet">{units.map((unit) => t('unitSum', { unit: unit.unitName, confirmed: unit.confirmed, total: unit.total })).join(' · ')}</p>
          </section>))}
        {corrections.length ? <section><h2>{t('corrections')} {corrections.length}</h2><CorrectionRows items={corrections} /></section> : null}
        {items.length === 0 && corrections.length === 0 ? <Empty>{t('todoNone')}</Empty> : null}
        {items.length ? (
          <table className="work-table knowledge-table">
            <tbody>{items.map((entry) => (
              <tr key={entry.id}>
                <td className="todo-why"><span className={entry.why === 'draft' ? 'chip' : 'chip chip-near'}>{say(WHY_WORDS[entry.why])}</span></td>
                <td><Link to={`/knowledge?entry=${entry.id}`}>{entry.question}</Link>{entry.why === 'returned' && entry.returnReason ? <span className="quiet"> {entry.returnReason}</span> : null}</td>
                <td className="todo-unit quiet">{entry.unitName}</td>
                <td className="todo-when">{entry.why === 'expiring' && entry.daysLeft !== null ? t('days', { n: entry.daysLeft }) : entry.validTo ? <span className="quiet">{t('untilDay', { day: entry.validTo })}</span> : <span className="quiet">{dayText(entry.updatedAt, language)}</span>}</td>
              </tr>))}
            </tbody>
          </table>) : null}
      </div>)}
    </Asked>
  )
}
