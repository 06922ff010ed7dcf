/** One list of entries out of four sources: found or newest in force, hot, favourites, or any state of one's own. */
import { listEntries, searchEntries, type EntryView, type FoundEntry } from '#contract/knowledge.ts'
import { favouriteEntries, hotEntries } from '#contract/knowledge-use.ts'
import type { EntryStatus } from '#domain/knowledge/entry-life.ts'
import type { Narrow } from './entry-narrow.tsx'
import { usePagesOf, useQueryOf } from '#web/shared/use-call.ts'

export type ListSource = 'hot' | 'favourites' | 'all' | EntryStatus
type Listed = EntryView & { citedLately?: number; found?: FoundEntry['found'] }
type More = { more: boolean; busy: boolean; count: number; load: () => void }
export type EntryList = { items: Listed[]; isPending: boolean; /** what stands answers what was asked before */ isOld: boolean; error: unknown; retry: () => void; more?: More; /** what its writers see of it */ own?: true }

export function useEntryList(source: ListSource, text: string, narrow: Narrow): EntryList {
  const own = source === 'all' || (source !== 'published' && source !== 'hot' && source !== 'favourites')
  const found = usePagesOf(searchEntries, { query: { limit: 30, text, typing: 'true', ...narrow } }, { keepOld: true, enabled: source === 'published' })
  const listed = usePagesOf(listEntries, { query: { limit: 30, text, ...(own && source !== 'all' ? { status: source } : {}) } }, { keepOld: true, enabled: own })
  const hot = useQueryOf(hotEntries, { query: {} }, { enabled: source === 'hot' })
  const favourites = useQueryOf(favouriteEntries, {}, { enabled: source === 'favourites' })
  if (source === 'hot' || source === 'favourites') {
    const query = source === 'hot' ? hot : favourites
    return { items: query.data?.items ?? [], isPending: query.isPending, isOld: false, error: query.error, retry: () => void query.refetch() }
  }
  const pages = own ? listed : found
  return {
    items: pages.items, isPending: pages.isPending, isOld: pages.isPlaceholderData, error: pages.error, retry: () => void pages.refetch(), ...(own && { own: true as const }),
    more: { more: pages.hasNextPage, busy: pages.isFetchingNextPage, count: pages.items.length, load: () => void pages.fetchNextPage() },
  }
}
