/** 告知: when an order reaches the units, climbs, or gets another unit, those its rung names find it on their desk. */
import { localDay, localTime } from '#domain/calendar/local-day.ts'
import type { Addressee } from '#domain/profile/supervision.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { rungOf } from '#domain/supervision/ladder.ts'
import type { Order } from '#domain/supervision/order.ts'
import { addresseesOf, toldMessage } from '#domain/supervision/told.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { getOrderRow } from './order.store.ts'
import { noteEntry } from './record-order.ts'
import { insertMessages, insertNotices, peopleBehind, type ToldPerson } from './told.store.ts'

/** A rung's clock began, or somebody new owes an answer. */
export function tellsAnew(before: Order, after: Order): boolean {
  if (after.state === 'opened' || after.state === 'finished') return false
  return before.state === 'opened' || after.step.no !== before.step.no || after.parts.some(({ unitId }) => !before.parts.some((part) => part.unitId === unitId))
}

type Told = ToldPerson & { addressee: Addressee }
/** Who stands behind two names is told under the first. */
async function gather(tx: Tx, order: Order, known: readonly Addressee[]): Promise<{ people: Told[]; nobody: string[] }> {
  const unitIds = order.parts.filter(({ state }) => state !== 'released').map(({ unitId }) => unitId)
  const people = new Map<string, Told>()
  const nobody: string[] = []
  for (const addressee of known) {
    const behind = await peopleBehind(tx, order.centerId, addressee, unitIds)
    if (behind.length === 0) nobody.push(addressee.name)
    for (const person of behind) if (!people.has(person.id)) people.set(person.id, { ...person, addressee })
  }
  return { people: [...people.values()], nobody }
}

/** Once a person and stay, whatever is repeated. The order's own record says who, and whom the platform could not reach. */
export async function tellRung(tx: Tx, ctx: Context, before: Order, order: Order, rules: CenterRules): Promise<void> {
  const rung = rungOf(rules.ladder, order.step.rung)
  if (!rung) return
  const { known, unknown } = addresseesOf(rung, rules.addressees)
  const { people, nobody } = await gather(tx, order, known)
  const { centerId, id: orderId, step: { no: stepNo } } = order
  const now = await insertNotices(tx, people.map(({ id, name, unitId, addressee }) => ({
    centerId, orderId, stepNo, userId: id, userName: name, unitId, addressee: addressee.name, rungName: rung.name, toldAt: toDate(ctx.now),
  })))
  const told = people.filter(({ id }) => now.has(id))
  const messages = await write(tx, ctx, order, { told, center: rules, rung: rung.name })
  if (told.length > 0) {
    const names = known.flatMap(({ name }) => { const n = told.filter(({ addressee }) => addressee.name === name).length; return n === 0 ? [] : [`${name} ${n} 人`] })
    await noteEntry(tx, ctx, order, { what: 'told', text: names.join('、') })
    await recordEvents(tx, ctx, [{ type: 'supervision.told', subject: { kind: 'order', id: orderId }, dimensions: { facts: { orderId, rung: rung.code, stepNo, people: told.length, messages } }, body: { userIds: told.map(({ id }) => id) } }])
  }
  const unreached = [...unknown, ...nobody]
  if (unreached.length > 0 && (before.state === 'opened' || before.step.no !== stepNo)) await noteEntry(tx, ctx, order, { what: 'told_nobody', text: unreached.join('、') })
}

type Writing = { told: readonly Told[]; center: CenterRules; rung: string }
async function write(tx: Tx, ctx: Context, order: Order, { told, center, rung }: Writing): Promise<number> {
  const wanted = told.filter(({ addressee }) => addressee.message !== undefined)
  if (wanted.length === 0) return 0
  const { number } = await getOrderRow(tx, order.centerId, order.id)
  const { dueAt } = order.step
  await insertMessages(tx, wanted.map(({ id, addressee }) => ({
    centerId: order.centerId, orderId: order.id, stepNo: order.step.no, userId: id, channel: addressee.message!, state: 'waiting' as const, createdAt: toDate(ctx.now),
    textSealed: ctx.keys.seal(toldMessage({ center: center.name, number, rung, addressee: addressee.name, dueAt: dueAt === undefined ? '' : `${localDay(dueAt, center)} ${localTime(dueAt, center)}` })),
  })))
  return wanted.length
}
