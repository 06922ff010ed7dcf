import { listenTo } from './listen-to.ts'
import { CHAIN_CHANNEL } from './sealer.ts'

/** @param onSealed centre and newest position; may miss batches while reconnecting, so poll besides */
export const listenToChain = (url: string, onSealed: (centerId: string, position: number) => void): { stop(): Promise<void> } =>
  listenTo(url, CHAIN_CHANNEL, (payload) => {
    const space = payload.lastIndexOf(' ')
    onSealed(payload.slice(0, space), Number(payload.slice(space + 1)))
  })
