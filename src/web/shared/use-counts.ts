import { countWork } from '#contract/work.ts'
import type { WorkKind } from '#domain/ticket/work-item.ts'
import { useQueryOf } from './use-call.ts'

type Sum = { open: number; near: number; overdue: number; dueToday: number; co: number }

/** Counts of work by kinds, summed; undefined while loading. */
export function useCounts(): (...kinds: WorkKind[]) => Sum | undefined {
  const { data } = useQueryOf(countWork, {}, { refetchInterval: 30_000 })
  return (...kinds) => data?.kinds.filter(({ kind }) => kinds.includes(kind))
    .reduce<Sum>((sum, row) => ({ open: sum.open + row.open, near: sum.near + row.near, overdue: sum.overdue + row.overdue, dueToday: sum.dueToday + row.dueToday, co: sum.co + row.co }), { open: 0, near: 0, overdue: 0, dueToday: 0, co: 0 })
}
