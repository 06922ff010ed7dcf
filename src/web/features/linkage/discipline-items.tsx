import { Button } from 'antd'
import { useState } from 'react'
import { listItems } from '#contract/linkage.ts'
import { MoreRows } from '../../shared/more-rows.tsx'
import { Empty, Failure, Loading } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { usePagesOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { DisciplineItem } from './discipline-item.tsx'
import { useLinkageWords, yuan } from './linkage-words.ts'

/** Items passed, newest first; each opens to its package, and opening is recorded. */
export function DisciplineItems() {
  const w = useLinkageWords()
  const language = useLanguage()
  const [open, setOpen] = useState<string>()
  const pages = usePagesOf(listItems, { query: { limit: 50 } })
  if (open) return <><p><Button onClick={() => setOpen(undefined)}>{w('back')}</Button></p><DisciplineItem itemId={open} /></>
  if (pages.isPending) return <Loading rows={6} />
  if (pages.error && pages.items.length === 0) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.items.length === 0) return <Empty>{w('noItems')}</Empty>
  return (
    <>
      <p className="quiet">{w('readNote')}</p>
      <div className="linkage-scroll" tabIndex={0} role="region" aria-label={w('items')}>
        <table className="linkage-table">
          <thead><tr><th scope="col">{w('number')}</th><th scope="col">{w('class')}</th><th scope="col">{w('state')}</th><th scope="col">{w('initiated')}</th><th scope="col">{w('initiator')}</th><th scope="col" className="linkage-number">{w('money')}</th><th scope="col" className="linkage-number">{w('people')}</th></tr></thead>
          <tbody>{pages.items.map((item) => (
            <tr key={item.id}>
              <td><button type="button" className="link-like linkage-open" onClick={() => setOpen(item.id)}>{item.number}</button></td><td>{item.class.name}<br /><span className="quiet">{item.rule}</span></td><td><span className={`chip linkage-${item.state}`}>{w(`state.${item.state}`)}</span></td>
              <td>{momentText(item.passedAt, language)}</td><td>{item.initiator}</td><td className="linkage-number">{w('yuan', { n: yuan(item.recoveredCents) })}</td><td className="linkage-number">{item.persons}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
      <MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={pages.items.length} load={() => void pages.fetchNextPage()} />
    </>
  )
}
