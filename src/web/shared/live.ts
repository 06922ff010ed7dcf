/** One stream a browser: the tab that holds the lock listens and tells the others. What is on screen is asked for again. */
import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { getTicket, getTimeline } from '#contract/desk.ts'
import { liveStream } from '#contract/live.ts'
import { countWork, listWork } from '#contract/work.ts'
import { keyOf } from './use-call.ts'

const SHOWN = [listWork, countWork, getTicket, getTimeline]
const CHANNEL = 'jiesu-live'

/** @param enabled only who works on tickets has a stream */
export function useLive(enabled: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!enabled) return undefined
    const stop = new AbortController()
    const others = new BroadcastChannel(CHANNEL)
    const refresh = () => { for (const endpoint of SHOWN) void client.invalidateQueries({ queryKey: [keyOf(endpoint)[0]] }) }
    others.addEventListener('message', refresh)
    const listen = () => new Promise<void>((resolve) => {
      const stream = new EventSource(liveStream.path)
      stream.addEventListener('changed', () => { refresh(); others.postMessage('changed') })
      stop.signal.addEventListener('abort', () => { stream.close(); resolve() })
    })
    void navigator.locks?.request(CHANNEL, { signal: stop.signal }, listen).catch(() => undefined)
    return () => { stop.abort(); others.close() }
  }, [client, enabled])
}
