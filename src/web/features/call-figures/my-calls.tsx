/** 我的话务: my day beside the median of all, and my calls. No rank. */
import { myCalls, myFigures, type AgentFiguresView } from '#contract/call-figures.ts'
import { MoreRows } from '#web/shared/more-rows.tsx'
import { Asked, Empty, Failure, Loading } from '#web/shared/states.tsx'
import { useLiveSignal } from '#web/shared/live.ts'
import { usePagesOf, useQueryOf } from '#web/shared/use-call.ts'
import { CallTable } from './call-table.tsx'
import { useCallWords } from './call-words.ts'
import { shareText } from './share-text.ts'
import { SourceMark } from './source-mark.tsx'
import './calls.css'

const AT_MOST_EVERY_MS = 5000

export function MyCalls() {
  const t = useCallWords()
  const figures = useQueryOf(myFigures, {}, { refetchInterval: 60_000 })
  const calls = usePagesOf(myCalls, { query: { limit: 50 } }, { refetchInterval: 60_000 })
  useLiveSignal('phone', () => { void figures.refetch(); void calls.refetch() }, AT_MOST_EVERY_MS)
  return (
    <div className="my-calls">
      <h1>{t('myTitle')}</h1>
      <Asked query={figures} rows={5}>
        {({ mine, median, people, source }) => (
          <section aria-label={t('myToday')} className="my-figures">
            <p className="quiet">{median ? t('medianOf', { n: people }) : t('noMedian')} <SourceMark source={source} /></p>
            <table aria-label={t('myToday')}><thead><tr><th scope="col">{t('myToday')}</th><th scope="col">{t('mine')}</th><th scope="col">{t('median')}</th></tr></thead>
              <tbody>{ROWS.map(({ word, title, show }) => <tr key={word}><th scope="row" title={title ? t(title) : undefined}>{t(word)}</th><td>{show(mine)}</td><td className="quiet">{median ? show(median, true) : '—'}</td></tr>)}</tbody>
            </table>
          </section>
        )}
      </Asked>
      <section aria-label={t('myCalls')} className="my-list" tabIndex={0}><h2>{t('myCalls')}</h2>
        {calls.isPending ? <Loading rows={6} /> : calls.error && calls.items.length === 0 ? <Failure error={calls.error} onRetry={() => void calls.refetch()} /> : calls.items.length === 0 ? <Empty>{t('noMine')}</Empty> : (
          <><CallTable calls={calls.items} label={t('myCalls')} /><MoreRows more={calls.hasNextPage} busy={calls.isFetchingNextPage} count={calls.items.length} load={() => void calls.fetchNextPage()} /></>
        )}
      </section>
    </div>
  )
}

type Row = { word: 'answered' | 'dialled' | 'meanWait' | 'meanTalk' | 'meanWrapUp' | 'resolved' | 'meanRating' | 'atSeat'; title?: 'def.resolved' | 'def.occupancy' | 'def.meanWrapUp'; show: (one: AgentFiguresView, isMedian?: boolean) => string }
const seconds = (value: number | null) => (value === null ? '—' : `${Math.round(value * 10) / 10} s`)
/** A median share is of no counts. */
const share = (one: { count: number; of: number }, isMedian?: boolean) => (isMedian || one.of === 0 ? shareText(one) : `${shareText(one)}（${one.count} / ${one.of}）`)
const ROWS: Row[] = [
  { word: 'answered', show: (one) => String(one.answered) }, { word: 'dialled', show: (one) => String(one.dialled) }, { word: 'meanWait', show: (one) => seconds(one.meanWait) }, { word: 'meanTalk', show: (one) => seconds(one.meanTalk) },
  { word: 'meanWrapUp', title: 'def.meanWrapUp', show: (one) => seconds(one.meanWrapUp) }, { word: 'resolved', title: 'def.resolved', show: (one, isMedian) => share(one.resolved, isMedian) }, { word: 'meanRating', show: (one) => (one.meanRating === null ? '—' : String(one.meanRating)) },
  { word: 'atSeat', title: 'def.occupancy', show: (one) => shareText(one.occupancy) },
]
