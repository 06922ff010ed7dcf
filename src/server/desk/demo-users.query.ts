import type { Db } from '#platform/database.ts'

/** true where the demo generator filled the database */
export const hasDemoUsers = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('appUser').select('id').where('isDemo', '=', true).limit(1).executeTakeFirst()) !== undefined
