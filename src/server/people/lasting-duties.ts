import type { Role } from '#domain/people/actor.ts'
import { dutiesOf } from '#domain/people/duties.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { otherHolders, type User } from './user.store.ts'

/** No centre loses the last active holder of an administrator duty. @param kept roles the user goes on with @throws Refusal last_administrator */
export async function requireLastingDuties(tx: Tx, user: User, kept: readonly Role[]): Promise<void> {
  for (const duty of dutiesOf(user.roles)) {
    if (!user.active || kept.includes(duty)) continue
    if ((await otherHolders(tx, user.centerId, duty, user.id)) === 0) throw new Refusal('last_administrator', { role: duty })
  }
}
