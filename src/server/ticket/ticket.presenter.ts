/** A ticket as one viewer may see it, with exactly the moves this viewer can make. */
import type { Ability, TicketView } from '#contract/ticket/view.ts'
import { maskName, maskPhone } from '#domain/people/mask.ts'
import { categoryPath } from '#domain/ticket/clocks.ts'
import { displayParts } from '#domain/ticket/display.ts'
import { abilitiesOf } from '#domain/ticket/may-move.ts'
import { rankOf } from '#domain/ticket/move-rank.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { presentAssignment } from './assignment.presenter.ts'
import { iso, isoOrNull, presentClock } from './clock.presenter.ts'
import { factsOf } from './facts.ts'
import { ticketPage, type TicketPage } from './ticket-page.query.ts'
import { mayUnmask, viewerOf, type Viewer } from './viewer.ts'

/** Inside a transaction where one runs, so that a reply shows what was just saved. */
export const presentTicket = (ctx: Context, ticket: Ticket): Promise<TicketView> => ctx.transaction(async (tx) => presentWith(ctx, tx, ticket))

async function presentWith(ctx: Context, db: Db | Tx, ticket: Ticket): Promise<TicketView> {
  const [page, { rules, calendar }, unitName] = await Promise.all([ticketPage(db, ctx.keys, ticket), factsOf(ctx, db, ticket), unitNamer(db)])
  const viewer = viewerOf(ctx.actor, ticket.disclosure, page.requesters, page.text.address)
  const named = (list: readonly { code: string; name: string }[], code: string) => ({ code, name: list.find((x) => x.code === code)?.name ?? code })
  const path = categoryPath(rules.categories, ticket.categoryCode)
  const elements = Object.entries(page.text.elements).map(([key, value]) => [key, viewer.words(value)] as const)
  return {
    id: ticket.id, number: ticket.number, version: ticket.version, status: ticket.status, outcome: ticket.outcome ?? null,
    displayParts: displayParts(ticket).map((p) => ({ who: p.who, state: p.state, unitId: p.unitId ?? null })), generated: page.isGenerated,
    title: viewer.isCenter ? ticket.title : ticket.listTitle, body: viewer.words(page.text.body), elements: Object.fromEntries(elements),
    channel: named(rules.channels, ticket.channel), line: ticket.line ? named(rules.lines, ticket.line) : null, service: ticket.service ? named(rules.services, ticket.service) : null,
    kind: named(rules.kinds, ticket.kind), class: ticket.class, area: ticket.areaCode ? named(rules.areas, ticket.areaCode) : null,
    category: ticket.categoryCode ? { ...named(rules.categories, ticket.categoryCode), path: path.map((code) => named(rules.categories, code).name) } : null,
    urgency: ticket.urgency, complainedOf: ticket.complainedOf ? { type: ticket.complainedOf.type, name: viewer.words(ticket.complainedOf.name) } : null,
    personsRepresented: ticket.personsRepresented, tags: ticket.tags.map(viewer.words), wantsRevisit: ticket.wantsRevisit, isPublic: ticket.isPublic,
    place: viewer.seesPerson && page.text.place ? page.text.place : null, requester: presentRequester(ctx, ticket, page, viewer),
    firstUnit: unitName(ticket.firstUnitId) ?? '', acceptedAt: iso(ticket.acceptedAt), closedAt: isoOrNull(ticket.closedAt),
    dispatchCount: ticket.dispatchCount, rehandleCount: ticket.rehandleCount, urgeCount: ticket.urgeCount, contactCount: ticket.contactCount,
    revisitAttempts: ticket.revisitAttempts, childCount: ticket.childCount,
    mergedInto: ticket.mergedInto && viewer.isCenter ? { id: ticket.mergedInto, number: page.parentNumber ?? '' } : null,
    clocks: ticket.clocks.map((clock) => presentClock(clock, rules, calendar, ctx.now)),
    assignments: ticket.assignments.map((a) => presentAssignment(a, { actor: ctx.actor, viewer, rules, calendar, now: ctx.now, unitName })),
    abilities: presentAbilities(ctx, ticket),
  }
}

function presentRequester({ actor }: Context, ticket: Ticket, { requesters, text }: TicketPage, viewer: Viewer): TicketView['requester'] {
  const [first] = requesters
  const hidden = { disclosure: ticket.disclosure, party: ticket.party, name: null, phone: null, enterprise: null, address: null, mayUnmask: mayUnmask(actor, ticket) }
  if (!viewer.seesPerson) return hidden
  return {
    ...hidden, name: first?.name ? maskName(first.name) : null, phone: first?.phone ? maskPhone(first.phone) : null,
    enterprise: first?.enterprise ?? null, address: text.address ?? null,
  }
}

/** Expected next move first; dangerous ones last. */
function presentAbilities(ctx: Context, ticket: Ticket): Ability[] {
  const ranked = abilitiesOf(ctx.actor, ticket).map((a) => ({ ...a, rank: rankOf(a.move, ticket.assignments.find(({ id }) => id === a.assignmentId)) })).sort((a, b) => a.rank.order - b.rank.order)
  const primary = ranked.find((a) => a.rank.next)
  return ranked.map((a) => ({ move: a.move, assignmentId: a.assignmentId ?? null, primary: a === primary, danger: a.rank.danger }))
}
