import { sql } from 'kysely'
import type { Db } from './database.ts'
import { INSTALLED } from './follower.ts'

/** `behind`: events; the follower 'sealer' counts what waits for its place in the chain. */
export type Lag = { centerId: string; follower: string; behind: number; failures: number; parked: number }

/** How far everything that follows the record is behind it: for metrics, and for who waits until all is drained. */
export async function followerLag(db: Db): Promise<Lag[]> {
  const { rows } = await sql<Lag>`select k.center_id, k.name as follower, k.failures,
      case k.name when 'sealer' then (select count(*) from event_pending p where p.center_id = k.center_id)
        else coalesce((select max(c.position) from event_chain c where c.center_id = k.center_id), 0) - k.position end as behind,
      (select count(*) from parked_event e where e.center_id = k.center_id and e.follower = k.name) as parked
    from cursor k where k.center_id <> ${INSTALLED} and k.name <> 'heads' order by 1, 2`.execute(db)
  return rows
}
