import type { CaseView, Coverage } from '#contract/obligations.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { openBodies } from '#platform/event-bodies.ts'
import { unitTree } from '#server/people/unit.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { lastCode } from './last-code.ts'
import { exemptionsOf, namesOf, type CoverageRow, type Exemption, type ListedCase } from './obligation-cases.query.ts'

const iso = (at: number): string => new Date(at).toISOString()
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at))

/** Every duty in force, and those of earlier rules that have cases in the period. */
export function presentCoverage(rules: CenterRules, counted: readonly CoverageRow[]): Coverage[] {
  const inForce = rules.obligations.map((one) => ({ ...one, inForce: true }))
  const past = counted.filter(({ code }) => !inForce.some((one) => one.code === code)).map(({ code, name, base, duty }) => ({ code, name, base, duty, share: 1, unreachedCounts: false, inForce: false }))
  return [...inForce, ...past].map(({ code, name, base, duty, share, unreachedCounts = false, inForce: isInForce }): Coverage => {
    const { all, discharged, open, exempted, withdrawn, unreached, overdue } = counted.find((row) => row.code === code) ?? { all: 0, discharged: 0, open: 0, exempted: 0, withdrawn: 0, unreached: 0, overdue: 0 }
    return { code, name, base, duty, share, inForce: isInForce, unreachedCounts, all, discharged, open, exempted, withdrawn, unreached, overdue, numerator: discharged, denominator: discharged + open }
  })
}

export async function presentCases(ctx: Context, cases: readonly ListedCase[], db: Db | Tx = ctx.db): Promise<CaseView[]> {
  const { keys, actor } = ctx
  const [{ rules }, { byCode, byId }, exemptions, names, bodies] = await Promise.all([
    currentRules(ctx.db, actor.centerId, db), unitTree(db), exemptionsOf(db, actor.centerId, cases.map(({ id }) => id)),
    namesOf(db, cases.flatMap((one) => [one.dischargedBy, one.exemptedBy])),
    openBodies(db, keys, actor.centerId, cases.flatMap(({ ticketId, exemptedEventId }) => (exemptedEventId === null ? [] : [{ subjectId: ticketId, eventId: exemptedEventId }]))),
  ])
  const who = (id: string | null): string => names.get(id ?? '') ?? (id === 'system' ? '系统' : '')
  return cases.map((one): CaseView => {
    const { id, code, name, base, duty, round, state, ticketId, number, title, unitPath } = one
    const exemption = exemptions.get(id)
    const words = bodies.get(one.exemptedEventId ?? '')
    const review = rules.obligations.find((rule) => rule.code === code)?.exemptionReview === true
    return {
      id, code, name, base, duty, round, state, ticket: { id: ticketId, number, title }, unit: (byCode.get(lastCode(unitPath)) ?? byId.get(one.leadUnitId ?? ''))?.name ?? null,
      openedAt: iso(one.openedAt), dueAt: isoOrNull(one.dueAt), overdue: state === 'open' && one.dueAt !== null && one.dueAt < ctx.now, unreachedAt: isoOrNull(one.unreachedAt),
      discharge: one.dischargedAt === null || one.dischargedHow === null ? null : { at: iso(one.dischargedAt), by: who(one.dischargedBy), how: one.dischargedHow, orderId: one.orderId },
      exemption: one.exemptedAt === null ? null : { at: iso(one.exemptedAt), by: exemption?.askedByName ?? who(one.exemptedBy), reason: typeof words?.reason === 'string' ? words.reason : null, decidedBy: exemption && exemption.decidedBy !== exemption.askedBy ? exemption.decidedByName : null },
      withdrawnAt: isoOrNull(one.withdrawnAt), asked: exemption?.state === 'asked' ? { id: exemption.id, at: iso(exemption.askedAt), by: exemption.askedByName, reason: exemption.reason } : null,
      abilities: abilitiesOf(ctx, one, exemption, review),
    }
  })
}

function abilitiesOf({ actor: { id, roles } }: Context, { state, duty }: ListedCase, exemption: Exemption | undefined, review: boolean): CaseView['abilities'] {
  if (state !== 'open') return []
  const office = roles.includes('supervision_office')
  const staff = office || roles.includes('supervisor')
  const asked = exemption?.state === 'asked'
  return [
    ...(duty !== 'revisit' && staff ? ['order' as const] : []),
    ...(!asked && (review ? staff : office) ? ['exempt' as const] : []),
    ...(asked && office && exemption.askedBy !== id ? ['decide' as const] : []),
  ]
}
