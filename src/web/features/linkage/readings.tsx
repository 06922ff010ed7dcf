import { listReadings } from '#contract/linkage.ts'
import { MoreRows } from '../../shared/more-rows.tsx'
import { Empty, Failure, Loading } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { usePagesOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { useLinkageWords } from './linkage-words.ts'

/** 查阅留痕: who read what when, refused attempts among them. */
export function Readings() {
  const w = useLinkageWords()
  const language = useLanguage()
  const pages = usePagesOf(listReadings, { query: { limit: 50 } })
  if (pages.isPending) return <Loading rows={6} />
  if (pages.error && pages.items.length === 0) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.items.length === 0) return <Empty>{w('noReadings')}</Empty>
  return (
    <>
      <div className="linkage-scroll" tabIndex={0} role="region" aria-label={w('readings')}>
        <table className="linkage-table">
          <thead><tr><th scope="col">{w('when')}</th><th scope="col">{w('who')}</th><th scope="col">{w('what')}</th><th scope="col">{w('number')}</th></tr></thead>
          <tbody>{pages.items.map((one) => <tr key={one.id} className={one.what === 'refused' ? 'linkage-warn' : undefined}><td>{momentText(one.at, language)}</td><td>{one.user} <span className="quiet">{one.unit}</span></td><td>{w(`what.${one.what}`)}</td><td>{one.item.number} · {one.item.class}</td></tr>)}</tbody>
        </table>
      </div>
      <MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={pages.items.length} load={() => void pages.fetchNextPage()} />
    </>
  )
}
