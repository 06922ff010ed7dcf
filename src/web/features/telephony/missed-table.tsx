import type { MissedView } from '#contract/missed-calls.ts'
import { Remaining } from '../../shared/light.tsx'
import { momentText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import { useMissedWords } from './missed-words.ts'

type Props = { items: readonly MissedView[]; view: 'open' | 'done'; chosen: string | undefined; onChoose: (id: string) => void }

export function MissedTable({ items, view, chosen, onChoose }: Props) {
  const w = useMissedWords()
  const language = useLanguage()
  const isOpen = view === 'open'
  const state = (entry: MissedView) => entry.mine ? w('mine') : entry.takenBy !== null ? w('takenBy', { name: entry.takenBy }) : entry.nextAt ? w('later', { at: momentText(entry.nextAt, language) }) : w('free')
  return (
    <table className="tel-table missed-table" aria-label={w('table')}>
      <thead><tr><th scope="col">{w('number')}</th><th scope="col">{w('reason')}</th><th scope="col">{w('when')}</th><th scope="col">{w(isOpen ? 'dueAt' : 'doneAt')}</th><th scope="col">{w('attempts')}</th><th scope="col">{w(isOpen ? 'state' : 'result')}</th></tr></thead>
      <tbody>
        {items.map((entry) => (
          <tr key={entry.id} className={entry.id === chosen ? 'is-chosen' : undefined} onClick={() => onChoose(entry.id)}>
            <th scope="row"><button type="button" className="link-like" aria-current={entry.id === chosen} onClick={() => onChoose(entry.id)}>{entry.number}</button>
              <span className="tel-more">{entry.lineName}{entry.queueName ? ` · ${entry.queueName}` : ''}{entry.confidential ? <span className="chip chip-near">{w('confidential')}</span> : null}</span></th>
            <td>{w(`reason.${entry.reason}`)}{entry.count > 1 ? <span className="chip chip-near">{w('times', { n: entry.count })}</span> : null}</td>
            <td><time dateTime={entry.lastAt}>{momentText(entry.lastAt, language)}</time></td>
            <td>{isOpen ? <Remaining dueAt={entry.dueAt} light={entry.overdue ? 'overdue' : 'calm'} /> : entry.doneAt ? momentText(entry.doneAt, language) : ''}</td>
            <td>{w('of', { n: entry.attempts, max: entry.maxAttempts })}</td>
            <td>{isOpen ? state(entry) : entry.outcome ? w(`outcome.${entry.outcome}`) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
