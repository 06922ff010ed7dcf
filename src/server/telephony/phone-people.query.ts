import { sql } from 'kysely'
import { PHONE_ROLES } from '#contract/telephony.ts'
import type { Db } from '#platform/database.ts'

/** Who may sit at a telephone of this centre. */
export const phonePeople = (db: Db, centerId: string): Promise<{ id: string; name: string }[]> =>
  db.selectFrom('appUser').select(['id', 'name']).where('centerId', '=', centerId).where('active', '=', true).where(sql<boolean>`roles && ${[...PHONE_ROLES]}::text[]`).orderBy('username').execute()
