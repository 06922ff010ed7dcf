/** Who initiates sees why and how far; the reader sees what was handed over and what came back. */
import type { CandidateView, ItemRow, ItemView, OutgoingRow, PartnerRow } from '#contract/linkage.ts'
import { itemAbilities } from '#domain/linkage/item.ts'
import type { HandOver } from '#domain/linkage/hand-over.ts'
import { recovered } from '#domain/linkage/totals.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { getTickets } from '#server/ticket/ticket.store.ts'
import { checksumOf } from './build-package.ts'
import type { Item } from './item.store.ts'
import { outcomesOf, receiptsOf, sumsOf, type Sum } from './outcome.store.ts'
import { countWaiting, lastTries, outgoingOf, partnersOf, type QueueRow } from './partner.store.ts'

export const iso = (at: number): string => new Date(at).toISOString()
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at))
export const className = (rules: CenterRules, code: string) => ({ code, name: rules.linkageClasses?.find((one) => one.code === code)?.name ?? code })
const linkName = (rules: CenterRules, code: string) => ({ code, name: rules.links?.find((one) => one.code === code)?.name ?? code })
const NOTHING: Sum = { recoveredCents: 0, persons: 0 }

export async function presentCandidates(ctx: Context, items: readonly Item[]): Promise<CandidateView[]> {
  const [{ rules }, tickets] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), getTickets(ctx.db, ctx.actor.centerId, [...new Set(items.map(({ ticketId }) => ticketId))])])
  const titles = new Map(tickets.map(({ id, listTitle }) => [id, listTitle]))
  return items.map((one) => ({
    id: one.id, version: one.version, state: one.state, number: one.ticketNumber, title: titles.get(one.ticketId) ?? '', class: className(rules, one.classCode), link: linkName(rules, one.linkCode),
    rule: { code: one.ruleCode, name: one.ruleName, placeholder: rules.linkageRules?.find(({ code }) => code === one.ruleCode)?.placeholder ?? false },
    reasons: one.reasons.map((reason) => ({ ...reason, lastAt: iso(reason.lastAt) })), foundAt: iso(one.foundAt), passedAt: isoOrNull(one.passedAt), stateAt: iso(one.stateAt),
    consent: one.consent, dropReason: one.dropReason, abilities: itemAbilities(ctx.actor, one),
  }))
}

export async function presentPartners(ctx: Context) {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const [partners, waiting] = await Promise.all([partnersOf(ctx.db, ctx.actor.centerId), countWaiting(ctx.db, ctx.actor.centerId)])
  return (rules.links ?? []).filter(({ kind }) => kind === 'discipline').map(({ code, name }) => {
    const partner = partners.find(({ linkCode }) => linkCode === code)
    const queue = waiting.find(({ linkCode }) => linkCode === code)
    return { link: { code, name }, connected: partner !== undefined, url: partner?.url ?? null, waiting: queue?.waiting ?? 0, problem: queue?.problem ?? null }
  })
}

/** Every link something may leave over, registered or not. */
export async function presentRegister(ctx: Context) {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const [partners, waiting, tries] = await Promise.all([partnersOf(ctx.db, ctx.actor.centerId), countWaiting(ctx.db, ctx.actor.centerId), lastTries(ctx.db, ctx.actor.centerId)])
  const items = (rules.links ?? []).filter(({ direction }) => direction !== 'in').map(({ code, name, oneKey = false }): PartnerRow => {
    const partner = partners.find(({ linkCode }) => linkCode === code)
    const [queue, last] = [waiting.find(({ linkCode }) => linkCode === code), tries.get(code)]
    return {
      link: { code, name }, connected: partner !== undefined, url: partner?.url ?? null, classes: partner?.classes?.map((one) => className(rules, one)) ?? null, active: partner?.active ?? false,
      setAt: isoOrNull(partner?.setAt ?? null), lastTriedAt: isoOrNull(last?.at ?? null), lastAnswer: last?.answer ?? null, waiting: queue?.waiting ?? 0, problem: queue?.problem ?? null,
      rules: (rules.linkageRules ?? []).filter(({ link }) => link === code).length, oneKey,
    }
  })
  return { items, classes: (rules.linkageClasses ?? []).map(({ code, name }) => ({ code, name })) }
}

export async function presentQueue(ctx: Context, rows: readonly QueueRow[]): Promise<OutgoingRow[]> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  return rows.map((one) => ({
    id: one.id, link: linkName(rules, one.linkCode), class: className(rules, one.classCode), checksum: one.checksum, state: one.state, attempts: one.attempts, dueAt: iso(one.dueAt),
    triedAt: isoOrNull(one.triedAt), sentAt: isoOrNull(one.sentAt), answer: one.lastAnswer, problem: one.lastProblem,
  }))
}

const row = (rules: CenterRules, item: Item, sum: Sum): ItemRow => ({
  id: item.id, state: item.state, number: item.ticketNumber, class: className(rules, item.classCode), rule: item.ruleName, passedAt: iso(item.passedAt ?? item.foundAt), stateAt: iso(item.stateAt),
  initiator: item.passedByName ?? '', ...sum,
})

export async function presentItems(ctx: Context, items: readonly Item[]): Promise<ItemRow[]> {
  const [{ rules }, sums] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), sumsOf(ctx.db, ctx.actor.centerId, items.map(({ id }) => id))])
  return items.map((item) => row(rules, item, sums.get(item.id) ?? NOTHING))
}

export async function presentItem(ctx: Context, item: Item): Promise<ItemView> {
  const { centerId } = ctx.actor
  const [{ rules }, receipts, outcomes, out, partners] = await Promise.all([
    currentRules(ctx.db, centerId), receiptsOf(ctx.db, centerId, item.id), outcomesOf(ctx.db, centerId, item.id), outgoingOf(ctx.db, centerId, item.id), partnersOf(ctx.db, centerId),
  ])
  const document = ctx.keys.open(item.packageSealed!)
  const open = (sealed: Buffer | null) => (sealed === null ? null : ctx.keys.open(sealed))
  return {
    ...row(rules, item, recovered(outcomes)), package: JSON.parse(document) as HandOver, checksum: item.checksum ?? '', intact: checksumOf(document) === item.checksum,
    sent: out ? { state: out.state, attempts: out.attempts, sentAt: isoOrNull(out.sentAt), problem: out.lastProblem } : null, connected: partners.some(({ linkCode }) => linkCode === item.linkCode),
    receipts: receipts.map((one) => ({ id: one.id, kind: one.kind, reason: open(one.reasonSealed), at: iso(one.at), by: one.byName, overLink: one.overLink })),
    outcomes: outcomes.map((one) => ({ id: one.id, corrects: one.corrects, recoveredCents: one.recoveredCents, persons: one.persons, text: open(one.textSealed), at: iso(one.at), by: one.byName, overLink: one.overLink })),
    abilities: itemAbilities(ctx.actor, item),
  }
}
