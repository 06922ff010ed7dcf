/** What is said to one leg, and what follows when it has been said: back to the music, or the end. */
import { AriProblem, unlessAbsent, unlessGone } from './ari-problem.ts'
import type { Ask } from './ari-rest.ts'
import type { Legs } from './legs.ts'

export type Prompts = {
  play(legId: string, playId: string, prompts: readonly string[]): Promise<void>
  park(legId: string): Promise<void>
  hangUp(legId: string, why: 'normal' | 'busy' | 'declined'): Promise<void>
  stop(playId: string): Promise<void>
  /** something else is wanted of the leg now */
  hush(legId: string): Promise<void>
  finished(playId: string): Promise<void>
  forget(legId: string): void
  /** a caller is here, and nowhere yet */
  came(legId: string): void
  /** after a cut line: what ended meanwhile has ended */
  look(): Promise<void>
}
type Playing = { playId: string; legId: string; next: (() => Promise<void>) | undefined }

export const holdingOf = (app: string): string => `jiesu-holding-${app}`

export function prompts(ask: Ask, legs: Legs, app: string): Prompts {
  const byPlay = new Map<string, Playing>()
  const byLeg = new Map<string, Playing>()
  const channelOf = (legId: string) => legs.of(legId)?.channelId ?? legId
  const drop = (playing: Playing | undefined) => {
    if (!playing) return
    byPlay.delete(playing.playId)
    if (byLeg.get(playing.legId) === playing) byLeg.delete(playing.legId)
  }
  /** Where each was last put, as far as this process knows: whoever was never parked need not be taken out. */
  const parked = new Map<string, boolean>()
  async function holding(what: 'addChannel' | 'removeChannel', legId: string): Promise<void> {
    if (what === 'removeChannel' && parked.get(legId) === false) return
    parked.set(legId, what === 'addChannel')
    await unlessAbsent(ask('POST', `/bridges/${holdingOf(app)}/${what}`, { channel: channelOf(legId) }))
  }
  const end = (legId: string, why: string) => unlessGone(ask('DELETE', `/channels/${channelOf(legId)}`, { reason: why === 'declined' ? 'rejected' : why }))
  async function afterwards(legId: string, then: () => Promise<void>): Promise<void> {
    const playing = byLeg.get(legId)
    if (playing) playing.next = then
    else await then()
  }
  async function finished(playId: string): Promise<void> {
    const playing = byPlay.get(playId)
    drop(playing)
    await playing?.next?.()
  }
  async function hush(legId: string): Promise<void> {
    const playing = byLeg.get(legId)
    if (!playing) return
    drop(playing)
    await unlessGone(ask('DELETE', `/playbacks/${playing.playId}`))
  }

  return {
    hush, finished,
    async play(legId, playId, sounds) {
      await hush(legId)
      await holding('removeChannel', legId)
      const playing: Playing = { playId, legId, next: undefined }
      byPlay.set(playId, playing)
      byLeg.set(legId, playing)
      await ask('POST', `/channels/${channelOf(legId)}/play/${playId}`, { media: sounds.map((sound) => `sound:jiesu/${sound}`).join(',') })
        .catch((error: unknown) => { drop(playing); if (!(error instanceof AriProblem)) throw error })
    },
    park: (legId) => afterwards(legId, () => holding('addChannel', legId)),
    hangUp: (legId, why) => afterwards(legId, () => end(legId, why)),
    async stop(playId) { drop(byPlay.get(playId)); await unlessGone(ask('DELETE', `/playbacks/${playId}`)) },
    forget: (legId) => { drop(byLeg.get(legId)); parked.delete(legId) },
    came: (legId) => { parked.set(legId, false) },
    async look() {
      for (const playId of byPlay.keys()) {
        const isOver = await ask('GET', `/playbacks/${playId}`).then(() => false, (error: unknown) => error instanceof AriProblem && error.status === 404)
        if (isOver) await finished(playId)
      }
    },
  }
}
