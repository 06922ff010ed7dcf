import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { whoAmI } from '#contract/people.ts'
import { CallError } from '../shared/call-error.ts'
import { keyOf } from '../shared/use-call.ts'

/** Signed out meanwhile (idle time-out, another tab): the gate shows the sign-in page; drafts stay on the server. */
function onError(error: unknown) {
  if (error instanceof CallError && error.code === 'signed_out') queryClient.setQueryData(keyOf(whoAmI, {}), null)
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => count < 2 && error instanceof CallError && error.undecided, networkMode: 'always' },
    mutations: { networkMode: 'always', retryDelay: 800 },
  },
})
