import { useSyncExternalStore } from 'react'

const query = globalThis.matchMedia?.('(max-width: 760px)')
/** A phone, or a window as narrow. */
export const useNarrow = (): boolean => useSyncExternalStore(
  (tell) => { query?.addEventListener('change', tell); return () => query?.removeEventListener('change', tell) },
  () => query?.matches ?? false)
