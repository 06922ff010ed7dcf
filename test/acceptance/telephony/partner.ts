/** 110 互转: the voice by its number and the facts by the link, received by a stand-in partner and receipted; and the same from there to us. */
import { setTimeout as sleep } from 'node:timers/promises'
import { standInPartner } from '../../support/stand-in-partner.ts'
import { NUMBERS } from './installation.ts'
import { answerersAt, callerAt } from './people.ts'
import { answer, callThat, calls, facts, heardBy, hangUp, makeReady, must, mustHear, pauseAll, talkAt, until, type Stage } from './stage.ts'

const CITIZEN = '13900005555'
const LINK = 'police_110'
type HandOver = { id: string; state: string; receipt: string | null; ticketId: string | null }

export async function partnerBothWays(stage: Stage): Promise<void> {
  const partner = await standInPartner()
  try {
    const { partnerKey } = await stage.platform.admin.post<{ partnerKey: string }>(`/api/telephony/partners/${LINK}`, { address: partner.address, key: 'ours-for-the-acceptance-0001' })
    await toThePolice(stage, partner)
    await fromThePolice(stage, partner, partnerKey)
  } finally { await partner.stop() }
}
type Partner = Awaited<ReturnType<typeof standInPartner>>
const handOvers = async ({ desks }: Stage, direction: string) => (await desks.agent1.http.get<{ items: HandOver[] }>(`/api/telephony/hand-overs?direction=${direction}`)).items

async function toThePolice(stage: Stage, partner: Partner): Promise<void> {
  const { agent1: one } = stage.desks
  await pauseAll(stage)
  const police = await answerersAt(stage, ['partner'])
  const { call, citizen } = await talkAt(stage, one, { to: NUMBERS.own, from: CITIZEN })
  await one.page.getByRole('textbox', { name: '诉求（边听边记）' }).fill('路口有人持刀追赶行人，正在呼救')
  await sleep(900)
  await stage.picture('14-emergency', one)
  await one.key('Alt+j')
  await one.page.locator('.registered-head').waitFor()
  const { ticketId } = await callThat(stage, 'the ticket at the call', (found) => found.id === call.id && found.ticketId !== undefined)
  await callThat(stage, '110 in the call', ({ id, legs }) => id === call.id && legs.some(({ role, state }) => role === 'partner' && state === 'up'))
  await until('agent1 is out', async () => await one.open() === 0)
  await sleep(2_000)
  mustHear('110', heardBy({ ear: police.ears[0]! }), ['citizen'], ['agent1'])
  mustHear('the citizen with 110', heardBy(citizen), ['partner'], ['agent1'])
  const [got] = partner.received
  must(got?.body.facts?.['number'] !== undefined && String(got.body.facts['body']).includes('呼救'), 'the facts did not reach the partner')
  must((got!.body.facts!['caller'] as { phone?: string }).phone === CITIZEN, 'the partner cannot call the citizen back')
  const row = await until('the receipt', async () => (await handOvers(stage, 'out')).find(({ ticketId: of, state }) => of === ticketId && state === 'received'))
  must(row.receipt === `R-${row.id.slice(-6)}`, 'another receipt than the partner gave')
  must((await facts(stage, ticketId!)).includes('ticket.facts_sent') && (await facts(stage, call.id)).includes('hand_over.received'), 'the hand-over is not on the record')
  await stage.picture('15-handed-to-110', one)
  stage.say(`to 110 by one key (Alt J, as the warning says): registered, and 110 and citizen talk without the agent; the partner received the facts, its receipt ${row.receipt} is stored`)
  citizen.hangUp()
  await police.leave()
}

async function fromThePolice(stage: Stage, partner: Partner, key: string): Promise<void> {
  const { agent1: one } = stage.desks
  await pauseAll(stage)
  await makeReady(one)
  const handed = { title: '群众报警：小区停水两天', body: '110 接报，非警情：小区停水两天，物业无人答复', place: '中山街 8 号', words: '报警人要求回电', caller: { name: '报警人', phone: '13900004321' } }
  const arrive = async () => {
    const reply = await fetch(`http://127.0.0.1:${stage.platform.port}/open/v1/hand-overs`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-partner-key': key }, body: JSON.stringify({ id: 'J-20261', facts: handed }) })
    return (await reply.json()) as { receipt: string }
  }
  const { receipt } = await arrive()
  must(receipt.length > 8 && (await arrive()).receipt === receipt, 'the same matter got another receipt')
  const known = new Set((await calls(stage)).map(({ id }) => id))
  const police = await callerAt(stage, { from: '110', to: NUMBERS.own, voice: 'partner' })
  const { id } = await callThat(stage, 'the call from 110', (call) => !known.has(call.id) && call.state === 'ringing')
  const pop = one.page.locator(`.pop[data-call="${id}"]`)
  await pop.getByText(handed.title).waitFor()
  await pop.getByText(handed.place).waitFor()
  await stage.picture('16-facts-from-110-in-the-pop', one)
  await answer(one)
  await pop.getByRole('button', { name: '采用，填入登记单' }).click()
  await until('the form filled', async () => (await one.page.getByRole('textbox', { name: '诉求（边听边记）' }).inputValue()).includes('停水两天'))
  await sleep(1_800)
  mustHear('the agent', await one.hears(), ['partner'])
  await one.key('F8')
  await one.page.locator('.registered-head').waitFor()
  const told = await until('the partner told of the ticket', () => partner.received.find(({ body }) => body.ref === 'J-20261'), 20_000)
  const { ticketId } = await callThat(stage, 'the ticket at the call', (found) => found.id === id && found.ticketId !== undefined)
  const { number } = await one.http.get<{ number: string }>(`/api/tickets/${ticketId!}`)
  must(told.body.outcome?.['number'] === number, 'the partner heard of another ticket')
  await hangUp(one)
  await police.ended
  stage.say(`from 110: receipted at once (twice is once), the facts stand in the pop of 110’s call, fill the form, and the partner is told the ticket’s number ${number}`)
}
