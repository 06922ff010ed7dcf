import type { Role } from '#domain/people/actor.ts'
import type { Db, Tx } from '#platform/database.ts'

export type QualityPerson = { id: string; name: string; unitId: string }
/** Active people of the centre with one of these roles. */
export const peopleWith = (db: Db | Tx, centerId: string, roles: readonly Role[]): Promise<QualityPerson[]> =>
  db.selectFrom('appUser').select(['id', 'name', 'unitId']).where('centerId', '=', centerId).where('active', '=', true)
    .where((eb) => eb.or(roles.map((role) => eb(eb.val(role), '=', eb.fn.any('roles'))))).orderBy('username').execute()
