/** One message through the same actions as every demand, at its own times, in one transaction: all of it or nothing. */
import { RegisterTicket } from '#contract/ticket/intake-inputs.ts'
import type { UnitSeed } from '#domain/profile/profile.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import { contextOf, type Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { idAt } from '#platform/ids.ts'
import type { Keys } from '#platform/keys.ts'
import { sm3 } from '#platform/national-crypto.ts'
import { importActor } from '#platform/system-actor.ts'
import { makeMove, type Move } from '#server/drive/make-move.ts'
import { registerTicket } from '#server/intake/actions/register-ticket.ts'
import { getUnit } from '#server/people/unit.store.ts'
import { assume } from './assume.ts'
import type { Message } from './message.ts'

export type Target = { db: Db; keys: Keys; centerId: string; rules: CenterRules; seeds: readonly UnitSeed[]; source: string }

export const NOT_ASKED = '导入数据无回访结果'
const NOT_SIGNED = '导入数据无签收时间和联系记录，签收按受理时间记，未记录联系'
const UNIT_ASSUMED = '导入数据无派单记录，承办单位按派单目录推定，派单按受理时间记'
const NOT_TOLD = '导入数据未载明'

/** Source time and a hash of source and external id: a second run meets the same ticket. */
export const importedId = (source: string, { externalId, at }: Pick<Message, 'externalId' | 'at'>): string => idAt(at, sm3(Buffer.from(`${source}\0${externalId}`)))

/** @throws Refusal as the door would */
export function importMessage(target: Target, message: Message): Promise<void> {
  return target.db.transaction().execute(async (tx) => {
    const assumed = assume(message, target.rules, target.seeds)
    const kind = target.rules.kinds.find(({ code }) => code === assumed.kind)
    const input = RegisterTicket.parse({
      demand: {
        channel: message.channel ?? 'import', kind: assumed.kind, categoryCode: assumed.category, areaCode: message.area, address: message.address,
        // Nobody rings an imported caller: who is not named to the unit has no contact duty.
        disclosure: kind?.secretByDefault ? 'secret' : 'anonymous', party: message.enterprise ? 'enterprise' : 'person',
        requester: { name: message.name, phone: message.phone, enterprise: message.enterprise },
        title: message.title, body: message.body, tags: ['导入', ...assumed.tags], wantsRevisit: false,
      },
    })
    const { ticket } = await registerTicket(at(target, tx, message.at), input, { id: importedId(target.source, message) })
    if (message.answer) await answered(target, tx, ticket, message, message.answer, assumed)
  })
}

/** A suggestion's conclusion and a thank-you's dispatch are in no such file: the official text stands as the direct answer. */
async function answered(target: Target, tx: Tx, ticket: Ticket, message: Message, answer: NonNullable<Message['answer']>, { unit, row, tags }: ReturnType<typeof assume>): Promise<void> {
  let now = ticket
  const make = async (when: number, move: Move) => { now = await makeMove(at(target, tx, when), now, move) }
  if (!unit || ticket.class === 'suggest' || ticket.class === 'thank') return make(answer.at, { move: 'answer', input: { answer: answer.text, entryIds: [] } })

  const { id } = await getUnit(tx, unit)
  const remark = tags.includes('承办单位为推定') ? UNIT_ASSUMED : undefined
  await make(message.at, { move: 'assign', input: { leadUnitId: id, coUnitIds: [], remark, catalogueRow: row } })
  await make(message.at, { move: 'sign', input: { text: NOT_SIGNED } })
  await make(answer.at, { move: 'reply', input: {
    publicAnswer: answer.text, internalNote: `${NOT_TOLD}是否属实、是否解决，均按“部分”记`, factsTrue: 'partly', solved: 'partly', whyNot: NOT_TOLD, similarChecked: [], milestones: [],
  } })
  await make(answer.at, { move: 'sign_off', input: {} })
  await make(answer.at, { move: 'accept', input: { text: '导入数据，未经审核' } })
  await make(answer.at, { move: 'exempt', input: { reason: NOT_ASKED } })
}

const at = ({ db, keys, centerId }: Target, tx: Tx, now: number): Context => contextOf({ actor: importActor(centerId), now, db, keys, requestId: 'import' }, tx)
