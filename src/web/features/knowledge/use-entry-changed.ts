/** After a change of an entry every list and count of the base looks again. */
import { useQueryClient } from '@tanstack/react-query'
import { getEntry, type EntryDetail } from '#contract/knowledge.ts'
import { keyOf } from '#web/shared/use-call.ts'

const isOfBase = (key: unknown): boolean => typeof key === 'string' && key.startsWith('GET /api/knowledge')

export function useEntryChanged(): (entry?: EntryDetail) => void {
  const cache = useQueryClient()
  return (entry) => {
    if (entry) cache.setQueryData(keyOf(getEntry, { params: { entryId: entry.id } }), entry)
    void cache.invalidateQueries({ predicate: ({ queryKey }) => isOfBase(queryKey[0]) })
  }
}
