import { Button } from 'antd'
import { Link } from 'react-router'
import { revisitFigureTickets } from '#contract/revisit.ts'
import type { Figure } from '#domain/revisit/rates.ts'
import { SATISFACTION_WORDS } from '../../shared/satisfaction-words.ts'
import { Failure, Loading } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { usePagesOf } from '../../shared/use-call.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { useFigureName, type FigurePeriod } from './figure-name.ts'
import { useFigureWords } from './figure-words.ts'

/** Exactly the tickets a figure counts. */
export function FigureTickets({ period, figure, count, onClose }: { period: FigurePeriod; figure: Figure; count: number; onClose: () => void }) {
  const w = useFigureWords()
  const say = useSay()
  const language = useLanguage()
  const nameOf = useFigureName()
  const rows = usePagesOf(revisitFigureTickets, { query: { ...period, figure } })
  const solvedWord = { solved: w('n_solved'), partly: w('partly'), not_solved: w('not_solved') }
  return (
    <section aria-label={nameOf(figure)}>
      <h2 className="small-head">{w('list', { what: nameOf(figure), n: count })} <Button size="small" type="text" onClick={onClose}>{w('close')}</Button></h2>
      {rows.isPending ? <Loading /> : rows.error ? <Failure error={rows.error} /> : (
        <table className="figures-parts">
          <thead><tr><th scope="col">{w('number')}</th><th scope="col">{w('unit')}</th><th scope="col">{w('when')}</th><th scope="col">{w('said')}</th></tr></thead>
          <tbody>{rows.items.map((row) => (
            <tr key={row.ticketId}>
              <th scope="row"><Link to={`/tickets/${row.ticketId}`}>{row.number}</Link> {row.title}</th><td>{row.unit ?? '—'}</td><td>{momentText(row.at, language)}</td>
              <td>{row.contacted ? w('contacted') : w('not_contacted')} · {solvedWord[row.solved]} · {w('process')}{say(SATISFACTION_WORDS[row.processSatisfaction])} · {w('result')}{say(SATISFACTION_WORDS[row.resultSatisfaction])}</td>
            </tr>
          ))}</tbody>
        </table>
      )}
      {rows.hasNextPage && <Button onClick={() => void rows.fetchNextPage()} loading={rows.isFetchingNextPage}>{w('more')}</Button>}
    </section>
  )
}
