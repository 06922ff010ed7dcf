/** 监督一张网: some of what the rules propose is passed on, received, taken on, and some comes back with money recovered. */
import { HOUR } from '#domain/calendar/local-day.ts'
import { mayInitiate } from '#domain/linkage/choose.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Actor } from '#domain/people/actor.ts'
import { contextOf } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import type { Keys } from '#platform/keys.ts'
import { applyOutcome } from '#server/linkage/actions/apply-outcome.ts'
import { applyReceipt } from '#server/linkage/actions/apply-receipt.ts'
import { initiateItem } from '#server/linkage/actions/initiate-item.ts'
import { previewPackage } from '#server/linkage/actions/preview-package.ts'
import { listForInitiator, type Item } from '#server/linkage/item.store.ts'
import type { Cast } from '../cast.ts'

export type Judging = { db: Db; keys: Keys; rules: CenterRules; cast: Cast; now: number }
const MOST = 14
/** Every fourth is left to whoever looks at the demo. */
const LEFT = 4
const NET = '监督一张网'
const NOTE = '多次办理未落实，请予监督。'

/** @returns items passed */
export async function passItems({ db, keys, rules, cast, now }: Judging): Promise<number> {
  if (!rules.linkageRules?.length) return 0
  const as = (actor: Actor, before: number) => contextOf({ actor, now: now - before * HOUR, db, keys, requestId: 'demo' })
  const initiators = [...cast.all('office'), ...cast.all('supervisor'), ...cast.workers()]
  const found = new Map<string, { item: Item; by: Actor }>()
  for (const by of initiators) for (const item of await listForInitiator(db, by, ['candidate'])) if (mayInitiate(by, { roles: item.initiatorRoles, unitId: item.initiatorUnitId })) found.set(item.id, { item, by })
  const chosen = [...found.values()].toSorted((a, b) => (a.item.ticketId < b.item.ticketId ? -1 : 1)).filter((_, i) => i % LEFT !== LEFT - 1).slice(0, MOST)
  const reader = cast.all('reader')[0]
  let passed = 0
  for (const [i, { item, by }] of chosen.entries()) {
    const { checksum, stillNamed } = await previewPackage(as(by, 26), item.id, NOTE)
    if (stillNamed) continue
    await initiateItem(as(by, 26), item.id, { move: 'pass', checksum, note: NOTE })
    passed += 1
    if (reader && i % 5 !== 4) await handle(as, reader, item, i)
  }
  return passed
}

type As = (actor: Actor, before: number) => ReturnType<typeof contextOf>
/** By the reader's hand: no partner is connected here. */
async function handle(as: As, reader: Actor, { id, classCode }: Item, i: number): Promise<void> {
  const receipt = (kind: 'receive' | 'accept' | 'refuse' | 'conclude', before: number, reason?: string) =>
    applyReceipt(as(reader, before), id, { id: newId(), kind, reason, at: as(reader, before).now, by: NET, overLink: false })
  await receipt('receive', 24)
  if (i % 5 === 3) return receipt('refuse', 20, '材料不齐，请补充单位办理过程后再送。')
  await receipt('accept', 20)
  if (i % 5 === 2) return
  const isMoney = classCode === 'arrears' || classCode === 'wages'
  const persons = isMoney ? 3 + (i % 9) : 1 + (i % 3)
  await applyOutcome(as(reader, 5), id, {
    id: newId(), recoveredCents: isMoney ? persons * 820_000 : 0, persons, at: as(reader, 5).now, by: NET, overLink: false,
    text: isMoney ? '已督促支付到位，收款人逐一确认。' : '已约谈责任单位负责人，问题整改到位并回访核实。',
  })
  if (i % 5 === 0) await receipt('conclude', 2)
}
