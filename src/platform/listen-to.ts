/** LISTEN on a connection of its own, made anew when it is lost. */
import pg from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'

const RECONNECT_MS = 1000
export type Listener = { /** once the first connection listens */ ready: Promise<void>; stop(): Promise<void> }

/**
 * @param channel a name of ours, never input
 * @param onPayload may miss messages while reconnecting, so look besides
 * @param onListening each time a connection listens anew: the moment to look for what was missed
 */
export function listenTo(url: string, channel: string, onPayload: (payload: string) => void, onListening: () => void = () => undefined): Listener {
  const stopping = new AbortController()
  let client: pg.Client | undefined
  let isReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => { isReady = resolve })

  const listen = async () => {
    client = new pg.Client({ connectionString: url, application_name: 'jiesu-listen' })
    const lost = new Promise<void>((resolve) => {
      client!.on('error', () => resolve())
      client!.on('end', () => resolve())
    })
    client.on('notification', ({ payload = '' }) => onPayload(payload))
    await client.connect()
    await client.query(`listen ${channel}`)
    isReady()
    onListening()
    await lost
  }
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      await listen().catch(() => undefined)
      await sleep(RECONNECT_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return {
    ready,
    async stop() {
      stopping.abort()
      await client?.end().catch(() => undefined)
      await ended
    },
  }
}
