/** The engine's REST interface and its stream of events under one name. The password travels in a header, never in an address. */
import { ariRest, type AriRest } from './ari-rest.ts'
import { ariStream, type AriStream, type StreamState } from './ari-stream.ts'
import type { AriEvent } from './ari-types.ts'

export type AriAccess = { /** e.g. http://127.0.0.1:8088/ari */ url: string; user: string; password: string; app: string }
export type AriClient = AriRest & { listen(onEvent: (event: AriEvent) => void, onState: (state: StreamState) => void): Promise<void>; stop(): Promise<void> }

export function ariClient({ url, user, password, app }: AriAccess): AriClient {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  const base = url.replace(/\/+$/, '')
  let stream: AriStream | undefined
  return {
    ...ariRest(base, authorization),
    async listen(onEvent, onState) {
      stream = ariStream({ address: `${base.replace(/^http/, 'ws')}/events?app=${encodeURIComponent(app)}`, authorization, onEvent, onState })
      await stream.start()
    },
    stop: async () => stream?.stop(),
  }
}
