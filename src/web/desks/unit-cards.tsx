import type { ReactNode } from 'react'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import type { WorkItemView } from '#contract/work.ts'
import { UnitCard } from '../features/handling/unit-card.tsx'
import { MoreRows } from '../shared/more-rows.tsx'
import { Empty, Failure, Loading } from '../shared/states.tsx'
import { workId, type WorkQueue } from '../shared/use-work-queue.ts'

type Props = { queue: WorkQueue; label: string; empty: ReactNode; onOpen: (item: WorkItemView, move?: MoveName) => void }

export function UnitCards({ queue: { work, items }, label, empty, onOpen }: Props) {
  if (work.isPending) return <Loading rows={8} />
  if (work.error && items.length === 0) return <Failure error={work.error} onRetry={() => void work.refetch()} />
  if (items.length === 0 && !work.hasNextPage) return <div id="desk-list"><Empty>{empty}</Empty></div>
  return (
    <div id="desk-list">
      <ul className="unit-cards" aria-label={label}>{items.map((item) => <UnitCard key={workId(item)} item={item} onOpen={(move) => onOpen(item, move)} />)}</ul>
      <MoreRows more={work.hasNextPage} busy={work.isFetchingNextPage} count={items.length} load={() => void work.fetchNextPage()} />
    </div>
  )
}
