/** Hooks over `call`: reading (with cache), reading page by page, and acting. */
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, type QueryKey } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Endpoint } from '#contract/endpoint.ts'
import { CallError } from './call-error.ts'
import { call, type Answer, type CallOf } from './call.ts'

export const keyOf = (endpoint: Endpoint, input: object = {}): QueryKey => [`${endpoint.method} ${endpoint.path}`, input]

type Reading = { enabled?: boolean; staleTime?: number; refetchInterval?: number; keepOld?: boolean }
/** Read one endpoint. `keepOld` goes on showing the last answer while the next is on its way. */
export function useQueryOf<E extends Endpoint>(endpoint: E, input: CallOf<E>, { keepOld, ...options }: Reading = {}) {
  return useQuery<Answer<E>>({
    queryKey: keyOf(endpoint, input), queryFn: ({ signal }) => call(endpoint, input, undefined, signal), ...options,
    ...(keepOld ? { placeholderData: (old: Answer<E> | undefined) => old as never } : {}),
  })
}

type PageOf<E extends Endpoint> = Answer<E> extends { items: (infer T)[]; next: string | null } ? T : never
/** Read a list page by page (`after` = cursor), in the query of a GET or the body of a POST. */
export function usePagesOf<E extends Endpoint>(endpoint: E, input: CallOf<E>, { keepOld, ...options }: Pick<Reading, 'enabled' | 'refetchInterval' | 'keepOld'> = {}) {
  const part = endpoint.method === 'GET' ? 'query' : 'body'
  const pages = useInfiniteQuery({
    queryKey: [...keyOf(endpoint, input), 'pages'], initialPageParam: '', ...options, ...(keepOld ? { placeholderData: keepPreviousData } : {}),
    queryFn: async ({ pageParam, signal }) => {
      const given = (input as Record<string, object | undefined>)[part]
      const asked = { ...input, [part]: pageParam ? { ...given, after: pageParam } : given } as CallOf<E>
      return (await call(endpoint, asked, undefined, signal)) as { items: PageOf<E>[]; next: string | null }
    },
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return { ...pages, items: pages.data?.pages.flatMap((page) => page.items) ?? [] }
}

/** Act through one endpoint. A repeat of an undecided act keeps its Idempotency-Key, so it is done once. */
export function useCall<E extends Endpoint>(endpoint: E, onDone?: (answer: Answer<E>, input: CallOf<E>) => void) {
  const act = useRef({ text: '', key: '' })
  return useMutation<Answer<E>, Error, CallOf<E>>({
    retry: (count, error) => count < 2 && error instanceof CallError && error.undecided,
    mutationFn: (input) => {
      const text = JSON.stringify(input)
      if (act.current.text !== text) act.current = { text, key: crypto.randomUUID() }
      return call(endpoint, input, act.current.key)
    },
    onSettled: (_, error) => {
      if (!(error instanceof CallError && error.undecided)) act.current = { text: '', key: '' }
    },
    onSuccess: (answer, input) => onDone?.(answer, input),
  })
}
