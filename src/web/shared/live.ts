/** One stream a browser: the tab that holds the lock listens and tells the others. What is on screen is asked for again. */
import { useEffect, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { getTicket, getTimeline } from '#contract/desk.ts'
import { liveStream } from '#contract/live.ts'
import { countWork, listWork } from '#contract/work.ts'
import { keyOf } from './use-call.ts'

const SHOWN = [listWork, countWork, getTicket, getTimeline]
const CHANNEL = 'jiesu-live'
/** phone: something at my own seat; calls: something of the centre's calls */
export type LiveSignal = 'changed' | 'phone' | 'calls'
const SIGNALS: readonly LiveSignal[] = ['changed', 'phone', 'calls']
type Word = { signal: LiveSignal; data: string }
const here = new EventTarget()

/** @param enabled only who works on tickets has a stream */
export function useLive(enabled: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!enabled) return undefined
    const stop = new AbortController()
    const others = new BroadcastChannel(CHANNEL)
    const refresh = () => { for (const endpoint of SHOWN) void client.invalidateQueries({ queryKey: [keyOf(endpoint)[0]] }) }
    const hear = ({ signal, data }: Word) => { if (signal === 'changed') refresh(); here.dispatchEvent(new CustomEvent(signal, { detail: data })) }
    others.addEventListener('message', ({ data }: MessageEvent<Word>) => hear(data))
    const listen = () => new Promise<void>((resolve) => {
      const stream = new EventSource(liveStream.path)
      // Without `open` nobody would know what was missed while the line was away.
      stream.addEventListener('open', () => here.dispatchEvent(new Event('phone')))
      for (const signal of SIGNALS) stream.addEventListener(signal, ({ data }: MessageEvent<string>) => { hear({ signal, data }); others.postMessage({ signal, data }) })
      stop.signal.addEventListener('abort', () => { stream.close(); resolve() })
    })
    void navigator.locks?.request(CHANNEL, { signal: stop.signal }, listen).catch(() => undefined)
    return () => { stop.abort(); others.close() }
  }, [client, enabled])
}

/** Hears what a word carries besides. */
export function useLiveData(signal: LiveSignal, run: (data: string) => void): void {
  const latest = useRef(run)
  useEffect(() => { latest.current = run })
  useEffect(() => {
    const hear = (event: Event) => { if (event instanceof CustomEvent && typeof event.detail === 'string') latest.current(event.detail) }
    here.addEventListener(signal, hear)
    return () => here.removeEventListener(signal, hear)
  }, [signal])
}

const LET_PASS_MS = 300

/** Runs at each signal, at most once in so long; the last one is never lost. */
export function useLiveSignal(signal: LiveSignal, run: () => void, atMostEveryMs = 0): void {
  const latest = useRef(run)
  useEffect(() => { latest.current = run })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let ranAt = -Infinity
    const hear = () => {
      if (timer !== undefined) return
      // What may wait lets the urgent word, which comes beside it, go first.
      const wait = atMostEveryMs === 0 ? 0 : Math.max(LET_PASS_MS, ranAt + atMostEveryMs - performance.now())
      const go = () => { timer = undefined; ranAt = performance.now(); latest.current() }
      if (wait === 0) go()
      else timer = setTimeout(go, wait)
    }
    here.addEventListener(signal, hear)
    return () => { here.removeEventListener(signal, hear); clearTimeout(timer) }
  }, [signal, atMostEveryMs])
}
