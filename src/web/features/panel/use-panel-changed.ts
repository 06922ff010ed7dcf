import { useQueryClient } from '@tanstack/react-query'

/** Whatever was done may show in every list of this page. */
export function usePanelChanged(): () => void {
  const cache = useQueryClient()
  return () => void cache.invalidateQueries({ predicate: ({ queryKey: [key] }) => typeof key === 'string' && key.includes('/api/panel/') })
}
