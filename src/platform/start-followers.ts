/** Runs projections and reactions in this process; any number of processes may, the cursor's lock elects. */
import { listenToChain } from './chain-listener.ts'
import { followAll } from './follow-once.ts'
import { followersOf, installFollowers, type Follower, type Followers } from './follower.ts'
import { startLoop } from './loop.ts'

/** Events of one pause go in one batch: counters a fifth of a second old are young enough, answers shall come sooner. */
const REST_MS = { projection: 200, reaction: 50 }
const POLL_MS = 1000
const RETRY_MS = 200

type Start = Pick<Followers, 'db' | 'keys' | 'log'> & Partial<Followers> & { url: string }

export async function startFollowers(start: Start, followers: readonly Follower[]): Promise<{ stop(): Promise<void> }> {
  const running = followersOf(start)
  await installFollowers(start.db, followers)
  const loops = followers.map((follower) => {
    const loop = startLoop({
      name: follower.name, log: start.log, everyMs: POLL_MS, restMs: REST_MS[follower.kind],
      run: async () => {
        if (await followAll(running, follower)) setTimeout(() => loop.wake(), RETRY_MS).unref()
        return false
      },
    })
    return loop
  })
  const listener = listenToChain(start.url, () => { for (const loop of loops) loop.wake() })
  return {
    async stop() {
      await listener.stop()
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
