/** 诉求人, encrypted with keyed blind indexes. One person a phone number within a centre. */
import type { Selectable } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import type { Keys } from '#platform/keys.ts'
import { send } from '#platform/pipelining.ts'
import type { RequesterTable } from './ticket.tables.ts'

export type Requester = { id: string; name?: string; phone?: string; idNumber?: string; enterprise?: string }

const digits = (phone: string): string => phone.normalize('NFKC').replaceAll(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')
const plainName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '')

export const phoneBlind = (keys: Keys, phone: string): Buffer => keys.blind('phone', digits(phone))
export const phone4Blind = (keys: Keys, lastFour: string): Buffer => keys.blind('phone4', lastFour)
const idBlind = (keys: Keys, idNumber: string): Buffer => keys.blind('id_number', idNumber.toUpperCase())
export const nameBlind = (keys: Keys, name: string): Buffer => keys.blind('name', plainName(name))

/**
 * The known requester of this phone, or a new one. Undefined where the caller left nothing to know them by. Another name on the same phone is
 * another person: what an earlier ticket knows of its caller, and cuts out of its text, must not change afterwards.
 */
export async function meetRequester(tx: Tx, ctx: Context, given: Omit<Requester, 'id'>): Promise<string | undefined> {
  const { name, phone, idNumber, enterprise } = given
  if (!name && !phone && !idNumber && !enterprise) return undefined
  const sharing = phone ? await sharingPhone(tx, ctx.actor.centerId, phoneBlind(ctx.keys, phone)) : []
  const known = sharing.find((row) => mayBe(ctx.keys, row, given))
  if (known && sameWords(ctx.keys, known, given)) return known.id
  const id = known?.id ?? newId()
  const row = {
    ...(name && { nameSealed: ctx.keys.seal(name), nameBlind: nameBlind(ctx.keys, name) }),
    ...(phone && !known && { phoneSealed: ctx.keys.seal(phone), phoneBlind: phoneBlind(ctx.keys, phone), phone4Blind: phone4Blind(ctx.keys, digits(phone).slice(-4)) }),
    ...(idNumber && { idNumberSealed: ctx.keys.seal(idNumber), idNumberBlind: idBlind(ctx.keys, idNumber) }),
    ...(enterprise && { enterprise }),
  }
  if (known) await tx.updateTable('requester').set(row).where('centerId', '=', ctx.actor.centerId).where('id', '=', id).execute()
  else await send(tx, tx.insertInto('requester').values({ ...EMPTY, ...row, centerId: ctx.actor.centerId, id }))
  return id
}

const EMPTY = { nameSealed: null, phoneSealed: null, idNumberSealed: null, enterprise: null, nameBlind: null, phoneBlind: null, phone4Blind: null, idNumberBlind: null }

const mayBe = (keys: Keys, known: Selectable<RequesterTable>, { name, idNumber, enterprise }: Omit<Requester, 'id'>): boolean =>
  (!name || !known.nameBlind || known.nameBlind.equals(nameBlind(keys, name))) && (!idNumber || !known.idNumberBlind || known.idNumberBlind.equals(idBlind(keys, idNumber)))
  && (!enterprise || !known.enterprise || known.enterprise === enterprise)

const sameWords = (keys: Keys, known: Selectable<RequesterTable>, given: Omit<Requester, 'id'>): boolean =>
  (!given.name || (known.nameBlind?.equals(nameBlind(keys, given.name)) ?? false)) && (!given.idNumber || known.idNumberSealed !== null)
  && (!given.enterprise || known.enterprise === given.enterprise)

/** Everybody who has called with this number, the latest first met first. */
export const sharingPhone = (db: Db | Tx, centerId: string, blind: Buffer): Promise<Selectable<RequesterTable>[]> =>
  db.selectFrom('requester').selectAll().where('centerId', '=', centerId).where('phoneBlind', '=', blind).orderBy('id', 'desc').execute()

export const linkRequester = (tx: Tx, centerId: string, ticketId: string, requesterId: string, via: string): Promise<void> =>
  send(tx, tx.insertInto('ticketRequester').values({ centerId, ticketId, requesterId, via }).onConflict((c) => c.doNothing()))

/** Who raised this ticket, in clear: for masking, redaction and recorded unmasking only. */
export async function requestersOf(db: Db | Tx, keys: Keys, centerId: string, ticketId: string): Promise<Requester[]> {
  const rows = await db.selectFrom('ticketRequester as t').innerJoin('requester as r', (j) => j.onRef('r.centerId', '=', 't.centerId').onRef('r.id', '=', 't.requesterId'))
    .selectAll('r').where('t.centerId', '=', centerId).where('t.ticketId', '=', ticketId).orderBy('t.requesterId').execute()
  return rows.map((row) => openRequester(keys, row))
}

type Sealed = Pick<Selectable<RequesterTable>, 'id' | 'enterprise' | 'nameSealed' | 'phoneSealed' | 'idNumberSealed'>
export const openRequester = (keys: Keys, row: Sealed): Requester => ({
  id: row.id, enterprise: row.enterprise ?? undefined, name: row.nameSealed ? keys.open(row.nameSealed) : undefined,
  phone: row.phoneSealed ? keys.open(row.phoneSealed) : undefined, idNumber: row.idNumberSealed ? keys.open(row.idNumberSealed) : undefined,
})
