/** LISTEN on a connection of its own, made anew when it is lost. */
import pg from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'
import { CHAIN_CHANNEL } from './sealer.ts'

const RECONNECT_MS = 1000

/** @param onSealed centre and newest position; may miss batches while reconnecting, so poll besides */
export function listenToChain(url: string, onSealed: (centerId: string, position: number) => void): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let client: pg.Client | undefined

  const listen = async () => {
    client = new pg.Client({ connectionString: url, application_name: 'jiesu-listen' })
    const lost = new Promise<void>((resolve) => {
      client!.on('error', () => resolve())
      client!.on('end', () => resolve())
    })
    client.on('notification', ({ payload = '' }) => {
      const space = payload.lastIndexOf(' ')
      onSealed(payload.slice(0, space), Number(payload.slice(space + 1)))
    })
    await client.connect()
    await client.query(`listen ${CHAIN_CHANNEL}`)
    await lost
  }
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      await listen().catch(() => undefined)
      await sleep(RECONNECT_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await client?.end().catch(() => undefined)
      await ended
    },
  }
}
