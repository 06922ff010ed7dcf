import { useQueryClient } from '@tanstack/react-query'

export function useLeaderChanged(): () => void {
  const cache = useQueryClient()
  return () => void cache.invalidateQueries({ predicate: ({ queryKey: [key] }) => typeof key === 'string' && key.includes('/api/leader-days/') })
}
