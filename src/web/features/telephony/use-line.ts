/** Which tab holds the telephone: one of a browser, by a lock; the others hand what is asked of it over. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { signOnPhone } from '#contract/telephony.ts'
import { call } from '../../shared/call.ts'
import { SILENT, type LineGiven, type LineNews, type PhoneLine } from './phone-line.ts'

const LOCK = 'jiesu-phone'
export type Held = { news: LineNews; elsewhere: boolean; answer: (callId: string) => void; open: () => Promise<void> }

const freshSeat = () => call(signOnPhone, { body: { id: crypto.randomUUID() } })

/** @param wanted somebody sits here @param inBrowser the engine has a telephone in the browser, to be opened by the tab that holds it */
export function useLine(wanted: boolean, inBrowser: boolean): Held {
  const [news, setNews] = useState<LineNews>(SILENT)
  const [elsewhere, setElsewhere] = useState(false)
  const line = useRef<PhoneLine>(undefined)
  const channel = useRef<BroadcastChannel>(undefined)

  const connect = useCallback(async (given: LineGiven) => {
    // The telephone is a large piece of the browser's part; only who needs it loads it.
    const { openSipLine } = await import('./sip-line.ts')
    line.current?.close()
    line.current = openSipLine(given)
    line.current.onNews(setNews)
  }, [])
  const open = useCallback(async () => {
    const { ext, secret, address, realm } = await freshSeat()
    if (secret !== null && address !== null && realm !== null) await connect({ ext, secret, address, realm })
  }, [connect])

  useEffect(() => {
    if (!wanted) return undefined
    const stop = new AbortController()
    const others = new BroadcastChannel(LOCK)
    channel.current = others
    others.addEventListener('message', ({ data }: MessageEvent<string>) => { void line.current?.answer(data) })
    const hold = () => new Promise<void>((resolve) => {
      setElsewhere(false)
      // A secret lives as long as its page, so a reload asks for another.
      if (inBrowser && !line.current) void open().catch(() => setNews((old) => ({ ...old, state: 'refused' })))
      stop.signal.addEventListener('abort', () => { line.current?.close(); line.current = undefined; setNews(SILENT); resolve() })
    })
    setElsewhere(true)
    void navigator.locks?.request(LOCK, { signal: stop.signal }, hold).catch(() => undefined)
    return () => { stop.abort(); others.close(); channel.current = undefined }
  }, [wanted, inBrowser, open])

  const answer = useCallback((callId: string) => {
    if (line.current) void line.current.answer(callId)
    else channel.current?.postMessage(callId)
  }, [])
  return { news, elsewhere, answer, open }
}
