/** Cities nobody has thought of: random valid profiles, each led through a whole story to the archive, without a line of code for them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TicketView } from '#contract/ticket/view.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { randomProfile } from '../support/random-profile.ts'
import { CONTENT, DAY, stepsOf, type Steps } from '../support/steps.ts'
import { expectStoredAsDerived } from '../support/stored-laws.ts'

const PROFILES = fc.sample(randomProfile, { numRuns: 4, seed: 20_261_001 })

async function fullStory(city: Hotline, s: Steps, rules: CenterRules): Promise<TicketView> {
  const categoryCode = rules.categories.at(-1)!.code
  const areaCode = rules.areas.at(-1)!.code
  const born = await s.agent.register({ kind: 'solve', categoryCode, areaCode, body: '路面破损需要修补', requester: { name: '某居民', phone: '19000060001' }, disclosure: 'named' })
  const { rows: [row] } = await s.dispatcher.post<{ rows: { leadUnitId: string }[] }>('/api/desk/units', { categoryCode, areaCode })
  const lead = city.units.find(({ id }) => id === row!.leadUnitId)!.code
  const ticket = await s.assign(born, lead)
  await s.sign(ticket, lead)
  await s.contact(ticket, lead)
  if (rules.extension.maxCount > 0) {
    const seen = await s.unit(lead).see(ticket)
    const asked = await s.unit(lead).tryMove(seen, 'apply_extension', { reason: rules.extension.reasons[0]!.code, amount: { amount: 1, unit: 'minute' }, citizenTold: true }, s.part(seen, lead))
    expect(asked.status, JSON.stringify(asked.body)).toBe(200)
    await s.reviewer.move(await s.reviewer.see(ticket), 'decide_extension', { approve: true, reason: '同意' }, s.part(seen, lead))
  }
  await s.reply(ticket, lead)
  await s.signOff(ticket, lead)
  return s.finish(ticket, { ...CONTENT, medium: 'sms' })
}

async function directAnswer(s: Steps, unitId: string): Promise<void> {
  const entry = await s.as('editor').post<{ id: string }>('/api/knowledge', { question: '怎么办？', answer: '这样办。', unitId })
  const answered = await s.agent.register({ kind: 'ask', body: '怎么办？' }, { move: 'answer', answer: '这样办。', entryIds: [entry.id] })
  expect(['closed', 'pending_revisit']).toContain(answered.status)
}

test.each(PROFILES.map((profile, n) => [`${n + 1}: ${profile.name}, ${profile.centers.length} centre(s), ${profile.units.length} units`, profile] as const))('%s', async (_, profile) => {
  const city = await openHotline(profile)
  for (const [place, rules] of profile.centers.entries()) {
    city.clock.set('2026-03-02T09:00:00+08:00')
    const s = stepsOf(city, place === 0 ? '' : `${rules.code}-`)
    const closed = await fullStory(city, s, rules)
    expect(closed).toMatchObject({ status: 'closed', outcome: 'resolved', number: expect.stringMatching(new RegExp(`^${rules.numberPrefix}`)) })
    await directAnswer(s, city.unit(`${rules.code}-g0`))
    await city.settle()
    const told = await city.db.selectFrom('outgoingMessage').select('template').where('ticketId', '=', closed.id).execute()
    expect(told.map((m) => m.template)).toEqual(expect.arrayContaining(['registered', 'dispatched', 'replied', 'closed']))
    city.clock.pass((Math.max(rules.archive.afterDays, rules.reopen.windowDays) + 1) * DAY)
    await city.timer('archive-closed')
    expect((await s.reviewer.see(closed)).status).toBe('archived')
  }
  await expectStoredAsDerived(city)
  await city.drop()
})
