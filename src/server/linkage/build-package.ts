/** The hand-over package of an item as it stands now, and the SM3 that says so. */
import { handOver, stillNamed, type HandOver } from '#domain/linkage/hand-over.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { sm3 } from '#platform/national-crypto.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { ticketPage } from '#server/ticket/ticket-page.query.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import type { Item } from './item.store.ts'

export const checksumOf = (document: string): string => sm3(Buffer.from(document)).toString('hex')

export type Built = { pack: HandOver; document: string; checksum: string; stillNamed: boolean }

export async function buildPackage(ctx: Context, db: Db | Tx, item: Item, note: string | undefined): Promise<Built> {
  const ticket = await getTicket(db, item.centerId, item.ticketId)
  const { rules } = await currentRules(ctx.db, item.centerId, db)
  const { text, requesters } = await ticketPage(db, ctx.keys, ticket)
  const named = (list: readonly { code: string; name: string }[] | undefined, code: string | null | undefined) => list?.find((one) => one.code === code)?.name ?? code ?? null
  const pack = handOver({
    ticket, text, people: requesters, reasons: item.reasons, note: note || null, consented: item.consent === true,
    names: { center: rules.name, class: named(rules.linkageClasses, item.classCode) ?? item.classCode, rule: item.ruleName, category: named(rules.categories, ticket.categoryCode), area: named(rules.areas, ticket.areaCode) },
  })
  const document = JSON.stringify(pack)
  return { pack, document, checksum: checksumOf(document), stillNamed: stillNamed(pack, [...requesters, ...(text.address ? [{ enterprise: text.address }] : [])]) }
}
