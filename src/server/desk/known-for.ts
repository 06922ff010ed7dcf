/** Everything the centre knows about a demand like this one, with units named by their codes as the domain wants them. */
import type { AskedDemand, Known } from '#domain/dispatch/known.ts'
import { indexByCode, pathUp } from '#domain/profile/check-trees.ts'
import type { UnitSeed } from '#domain/profile/profile.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Context } from '#platform/context.ts'
import { everyWord } from '#platform/words.ts'
import { practiceOf, precedentsLike } from '#server/dispatch/known-dispatch.query.ts'
import type { UnitTree } from '#server/people/unit.store.ts'
import { neighbouringAreas } from './neighbouring-areas.ts'
import { similarTickets } from './similar-tickets.query.ts'
import { tellingWords } from './strong-words.ts'
import { ticketEndings } from './ticket-endings.query.ts'
import { weighWords } from './word-weight.query.ts'

const TICKETS = 8
const WORDS = 200

export async function knownFor(ctx: Context, asked: AskedDemand & { excludeId?: string }, rules: CenterRules, tree: UnitTree): Promise<Known> {
  const text = `${asked.title} ${asked.body}`
  const { centerId } = ctx.actor
  const units = tree.units.filter((unit) => unit.active && (unit.centerId === null || unit.centerId === centerId))
    .map(({ code, name, shortName, kind, areas, parentId }): UnitSeed => ({ code, name, kind, areas, ...(shortName ? { shortName } : {}), ...(parentId ? { parent: tree.byId.get(parentId)?.code } : {}) }))
  const categories = asked.category === undefined ? [] : pathUp(indexByCode(rules.categories), asked.category).map(({ code }) => code)
  const codeOf = (id: string | null): string | undefined => tree.byId.get(id ?? '')?.code
  const [tickets, precedents, practice] = await Promise.all([
    text.trim() === '' ? [] : earlier(ctx, text, asked, rules),
    precedentsLike(ctx.db, centerId, { categories, words: [...new Set(everyWord(text))].slice(0, WORDS) }),
    asked.category === undefined ? [] : practiceOf(ctx.db, centerId, asked.category),
  ])
  return {
    rules, units,
    tickets: tickets.flatMap(({ unitId, ...ticket }) => { const unit = codeOf(unitId); return unit === undefined ? [] : [{ ...ticket, unit }] }),
    precedents: precedents.flatMap((row) => {
      const unit = codeOf(row.unitId)
      return unit === undefined ? [] : [{
        id: row.id, words: row.words, unit, basis: row.basis, ...(row.categoryCode ? { category: row.categoryCode } : {}), ...(row.areaCode ? { area: row.areaCode } : {}),
        ...(row.againstUnitId ? { against: codeOf(row.againstUnitId) } : {}), ...(row.ticketId ? { ticketId: row.ticketId } : {}), ...(row.ticketNumber ? { ticketNumber: row.ticketNumber } : {}),
      }]
    }),
    practice: practice.map(({ unitCode, made, returned }) => ({ unit: unitCode, made, returned })),
  }
}

async function earlier(ctx: Context, text: string, { area, excludeId }: AskedDemand & { excludeId?: string }, rules: CenterRules) {
  const words = (await weighWords(ctx.db, tellingWords(text))).filter(({ word }) => !rules.areas.some(({ name }) => name.includes(word)))
  const found = await similarTickets(ctx.db, ctx.actor, { words, areas: neighbouringAreas(rules, area), excludeId, now: ctx.now, limit: TICKETS })
  const endings = await ticketEndings(ctx.db, ctx.actor.centerId, found.map(({ id }) => id))
  return endings.flatMap(({ ticketId, unitId, ending }) => {
    const ticket = found.find(({ id }) => id === ticketId)
    return ticket ? [{ id: ticketId, number: ticket.number, unitId, ending, likeness: ticket.likeness, shared: ticket.shared }] : []
  })
}
