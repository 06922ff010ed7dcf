import type { ReplyOf } from '#contract/endpoint.ts'
import type { listClues } from '#contract/supervision-clues.ts'
import { explain } from '#domain/supervision/explain.ts'
import { rungOf } from '#domain/supervision/ladder.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import type { ClueRow } from './clue.store.ts'
import { ticketsOfClues } from './clues.query.ts'

type View = ReplyOf<typeof listClues>['items'][number]
/** The rest is counted. */
const SHOWN = 30
const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** `reader`: the running transaction of a change, which alone sees it */
export async function presentClues(ctx: Context, reader: Db | Tx, clues: readonly ClueRow[]): Promise<View[]> {
  const { centerId } = ctx.actor
  const [{ rules }, nameOf, tickets] = [await currentRules(ctx.db, centerId, reader), await unitNamer(reader), await ticketsOfClues(reader, centerId, clues.map(({ id }) => id), SHOWN)]
  const byClue = Map.groupBy(tickets, ({ clueId }) => clueId)
  return clues.map((clue) => {
    const own = byClue.get(clue.id) ?? []
    const rung = clue.rung === null ? undefined : rungOf(rules.ladder, clue.rung)
    const units = [...new Set(own.flatMap(({ unitId }) => unitId ?? []))]
    return {
      id: clue.id, state: clue.state, trigger: { code: clue.triggerCode, name: clue.triggerName, when: clue.triggerWhen },
      why: explain({ when: clue.triggerWhen, ...(clue.about ? { about: clue.about } : {}) }, clue.why, rules.utcOffsetMinutes),
      foundAt: new Date(clue.foundAt).toISOString(), rung: rung ? { code: rung.code, name: rung.name } : null,
      tickets: own.map(({ id, number, title, unitId }) => ({ id, number, title, unit: unitId ? (nameOf(unitId) ?? null) : null })), ticketCount: own[0]?.n ?? 0,
      units: units.map((id) => ({ id, name: nameOf(id) ?? id })),
      orderId: clue.orderId, decidedAt: iso(clue.decidedAt), decidedBy: clue.decidedByName, reason: clue.reason,
      abilities: clue.state === 'found' ? ['take_up', 'drop'] : [],
    }
  })
}
