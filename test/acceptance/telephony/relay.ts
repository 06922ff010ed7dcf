/** 中继通话: a unit at work on a secret caller's ticket is put through by the hotline; no telephone is told the other's number. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Desk } from './desk.ts'
import { NUMBERS } from './installation.ts'
import { answerersAt } from './people.ts'
import { callThat, calls, heardBy, must, mustHear, pauseAll, until, type Stage } from './stage.ts'

const SECRET = '13700009876'
const UNIT_NUMBER = '5550100'

/** @param openUnit the screens of somebody who handles tickets in a unit */
export async function relayCall(stage: Stage, openUnit: (username: string) => Promise<Desk>): Promise<void> {
  const { agent1: one } = stage.desks
  await pauseAll(stage)
  const registered = await one.http.post<{ id: string; version: number }>('/api/tickets', { demand: { channel: 'phone', kind: 'report', title: '举报楼顶违建', body: '举报楼顶有人私自加盖，请勿透露我的号码', disclosure: 'secret', requester: { name: '举报人', phone: SECRET } }, then: { move: 'dispatch' } })
  const { rows: [worker] } = await sql<{ username: string; unitId: string }>`select username, unit_id as "unitId" from app_user where 'unit_handler' = any(roles) and 'unit_signer' = any(roles) order by username limit 1`.execute(stage.platform.db)
  if (!worker) throw new Error('nobody in a unit both signs and handles')
  const unit = await openUnit(worker.username)
  const dispatcher = stage.platform.dispatcher
  const assigned = await dispatcher.post<{ assignments: { id: string; version: number }[] }>(`/api/tickets/${registered.id}/moves/assign`, { version: registered.version, input: { leadUnitId: worker.unitId } })
  const lead = assigned.assignments[0]!
  await unit.http.post(`/api/tickets/${registered.id}/assignments/${lead.id}/moves/sign`, { version: lead.version, input: {} })
  const known = new Set((await calls(stage)).map(({ id }) => id))
  const others = await answerersAt(stage, ['unit', 'citizen'])
  await unit.go(`/tickets/${registered.id}`)
  const panel = unit.page.getByRole('region', { name: '请热线接通诉求人' })
  await panel.getByRole('textbox', { name: '您的座机或手机' }).fill(UNIT_NUMBER)
  await panel.getByRole('button', { name: '接通' }).click()
  const call = await callThat(stage, 'unit and person together', ({ id, legs }) => !known.has(id) && legs.filter(({ state }) => state === 'up').length === 2, 15_000)
  await panel.getByText('通话中').waitFor()
  await sleep(2_000)
  const [atUnit, atCitizen] = others.ears
  mustHear('the unit', heardBy({ ear: atUnit! }), ['citizen'])
  mustHear('the secret caller', heardBy({ ear: atCitizen! }), ['unit'])
  await panel.scrollIntoViewIfNeeded()
  await stage.picture('19-relay-call', unit)
  const said = others.messages().split(/^-{20,}/m)
  const toUnit = said.filter((message) => message.includes(`INVITE sip:${UNIT_NUMBER}@`))
  const toCitizen = said.filter((message) => message.includes(`INVITE sip:${SECRET}@`))
  must(toUnit.length > 0 && toCitizen.length > 0, 'one of the two was not rung')
  const idsOf = (messages: readonly string[]) => new Set(messages.map((message) => /^Call-ID: *(.*?)\r?$/im.exec(message)?.[1]))
  const of = (ids: Set<string | undefined>) => said.filter((message) => ids.has(/^Call-ID: *(.*?)\r?$/im.exec(message)?.[1])).join('\n')
  must(!of(idsOf(toUnit)).includes(SECRET), 'the unit’s telephone was told the secret number')
  must(!of(idsOf(toCitizen)).includes(UNIT_NUMBER), 'the secret caller was told the unit’s number')
  for (const message of [...toUnit, ...toCitizen]) must(message.includes(`<sip:${NUMBERS.own}@`), 'somebody sees another number than the hotline’s')
  must(!(await unit.page.content()).includes(SECRET), 'the unit’s screen shows the secret number')
  await stage.rest.ask('DELETE', `/channels/${call.legs.find(({ role }) => role === 'unit')!.id}`)
  await until('the call is over', async () => (await calls(stage)).find(({ id }) => id === call.id)?.state === 'ended')
  await others.leave()
  await unit.close()
  stage.say('relay call asked on the ticket’s page by a unit: unit and secret caller hear each other, both see the hotline’s number, neither’s number in any message to the other')
}
