/** 归并事项: a new ticket joins the matter it looks like, or opens one; a merged ticket goes where its main ticket is, and back when that is undone. */
import { countedTerms } from '#domain/matter/terms.ts'
import { matterFor } from '#domain/matter/join.ts'
import { partyBlind } from './party-blind.ts'
import { signatureOf } from '#domain/matter/signature.ts'
import { redact } from '#domain/ticket/redact.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import type { EventHeader } from '#platform/event-header.ts'
import { reaction } from '#platform/follower.ts'
import { newId } from '#platform/ids.ts'
import { dictionaryCut } from '#platform/words.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { ticketPage } from '#server/ticket/ticket-page.query.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { recordPlaces, type How } from './record-place.ts'
import { insertSignature, lockPlace, matterOf, moveTo, neighbours, sizesOf } from './signature.store.ts'
import { countTerms } from './term.store.ts'


export const gatherMatters = reaction({
  name: 'gather-matters', types: ['ticket.registered', 'ticket.merged', 'ticket.merge_undone', 'ticket.left_parent'], together: true,
  run: async (tx, ctx, event) => {
    const ticket = await getTicket(tx, event.centerId, event.subjectId)
    if (event.type === 'ticket.registered') await place(tx, ctx, ticket, event)
    else if (event.type === 'ticket.merged') await followMain(tx, ctx, ticket)
    else await goBack(tx, ctx, ticket)
  },
})

async function place(tx: Tx, ctx: Context, ticket: Ticket, event: EventHeader): Promise<void> {
  // Praise is no matter that somebody must do something about.
  if (ticket.class === 'thank') return
  const { centerId, id: ticketId } = ticket
  const { text, requesters } = await ticketPage(tx, ctx.keys, ticket)
  const clean = (words: string) => requesters.reduce((kept, person) => redact(kept, { ...person, address: text.address }, ticket.disclosure !== 'named'), words)
  const said = { title: clean(ticket.title), body: clean(text.body), cut: dictionaryCut }
  const { known, demands } = await countTerms(tx, centerId, countedTerms(said))
  const signature = signatureOf(said, known, demands)
  const { rules } = await currentRules(ctx.db, centerId, tx)
  const party = ticket.complainedOf ? partyBlind(ctx.keys, ticket.complainedOf.name) : null
  const lineage = (code: string | null): string[] => areasAbove(rules.areas, code)
  const near = await neighbours(tx, centerId, { signature, lineage, place: { at: event.occurredAt, areas: lineage(ticket.areaCode ?? null), party: party?.toString('hex') } })
  const found = matterFor(near, await sizesOf(tx, centerId, [...new Set(near.map(({ matterId }) => matterId))]))
  const matterId = found ?? newId()
  await insertSignature(tx, {
    centerId, ticketId, matterId, registeredAt: event.occurredAt, areaCode: ticket.areaCode ?? null, categoryCode: ticket.categoryCode ?? null,
    partyBlind: party, signature,
  })
  await recordPlaces(tx, ctx, [ticketId], { matterId, how: found ? 'words' : 'opened' })
}

/** The area itself first. */
function areasAbove(areas: readonly { code: string; parent?: string }[], code: string | null): string[] {
  const found: string[] = []
  for (let at = areas.find((area) => area.code === code); at && !found.includes(at.code); at = areas.find((area) => area.code === at?.parent)) found.push(at.code)
  return found
}

async function followMain(tx: Tx, ctx: Context, child: Ticket): Promise<void> {
  // It may have been taken out again before this event was reached.
  if (!child.mergedInto) return
  const main = await matterOf(tx, child.centerId, child.mergedInto)
  const own = await lockPlace(tx, child.centerId, child.id)
  if (!main || !own || own.matterId === main) return
  await settle(tx, ctx, child, { matterId: main, before: own.matterId, how: 'merge' })
}

async function goBack(tx: Tx, ctx: Context, child: Ticket): Promise<void> {
  const own = await lockPlace(tx, child.centerId, child.id)
  if (!own?.matterBefore || child.mergedInto) return
  await settle(tx, ctx, child, { matterId: own.matterBefore, before: null, how: 'undo' })
}

async function settle(tx: Tx, ctx: Context, { centerId, id }: Ticket, { matterId, before, how }: { matterId: string; before: string | null; how: How }): Promise<void> {
  await moveTo(tx, centerId, [id], { matterId, matterBefore: before })
  await recordPlaces(tx, ctx, [id], { matterId, how })
}
