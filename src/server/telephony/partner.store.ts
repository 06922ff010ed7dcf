/** Addresses and keys of partners; keys are sealed, and found by their blind index. */
import type { Db, Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import './telephony.tables.ts'

export type Partner = { link: string; address: string | undefined; key: string | undefined; isKnown: boolean }
const PURPOSE = 'partner_key'

export async function partnersOf(db: Db | Tx, keys: Keys, centerId: string): Promise<Partner[]> {
  const rows = await db.selectFrom('telephonyPartner').selectAll().where('centerId', '=', centerId).execute()
  return rows.map(({ link, addressSealed, keySealed, keyBlind }) => ({ link, address: addressSealed ? keys.open(addressSealed) : undefined, key: keySealed ? keys.open(keySealed) : undefined, isKnown: keyBlind !== null }))
}

export const partnerByKey = (db: Db, keys: Keys, key: string): Promise<{ centerId: string; link: string } | undefined> =>
  db.selectFrom('telephonyPartner').select(['centerId', 'link']).where('keyBlind', '=', keys.blind(PURPOSE, key)).executeTakeFirst()

/** key: what we show them; theirs: what they show us */
export async function savePartner(tx: Tx, keys: Keys, centerId: string, { link, address, key, theirs }: { link: string; address: string | undefined; key: string | undefined; theirs: string }): Promise<void> {
  const row = { addressSealed: address === undefined ? null : keys.seal(address), keyBlind: keys.blind(PURPOSE, theirs) }
  const ours = key === undefined ? {} : { keySealed: keys.seal(key) }
  await tx.insertInto('telephonyPartner').values({ centerId, link, keySealed: null, ...row, ...ours }).onConflict((c) => c.columns(['centerId', 'link']).doUpdateSet({ ...row, ...ours })).execute()
}
