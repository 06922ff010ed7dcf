/** 昌都: every demand a unit closed is called back, each time it closes it. The other centres of the installation keep theirs apart. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView, Coverage } from '#contract/obligations.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { HOUR, SAD, SOLVED, stepsOf } from '../support/steps.ts'

let land: Hotline
beforeAll(async () => { land = await openHotline('xizang', '2026-04-13T10:00:00+08:00') })
afterAll(() => land.drop())

test('closed by the unit, called back; dissatisfied and closed again, it is to be called back again', async () => {
  const s = stepsOf(land, 'qamdo-')
  const unit = land.profile.units.find(({ center, kind, parent }) => kind === 'bureau' && (center === 'qamdo' || land.profile.units.find(({ code }) => code === parent)?.center === 'qamdo'))!.code
  const ask = async (who: string) => (await land.as(who).get<{ items: Coverage[] }>('/api/obligations?from=2026-04-13&to=2026-04-13')).items
  const ticket = await s.assign(await s.agent.register({ kind: 'complaint', body: '小区门口积水，请尽快处理。', requester: { name: '次仁', phone: '19000060001' } }), unit)
  await s.handle(ticket, unit)
  await land.settle()
  expect(await ask('qamdo-supervisor1')).toMatchObject([{ code: 'revisit_unit_closed', base: 'unit_closed', duty: 'revisit', all: 0 }])
  await s.accept(ticket)
  await land.settle()
  expect(await ask('qamdo-supervisor1')).toMatchObject([{ all: 1, open: 1, numerator: 0, denominator: 1 }])
  const sad = await s.revisit(ticket, SAD)
  await s.revisiter.move(sad, 'rehandle', { reason: '仍然积水' })
  land.clock.pass(HOUR)
  await s.byUnit(ticket, unit, 'reply', SOLVED)
  await s.signOff(ticket, unit)
  await s.accept(ticket)
  await land.settle()
  expect(await ask('qamdo-supervisor1')).toMatchObject([{ all: 2, discharged: 1, open: 1, numerator: 1, denominator: 2 }])
  await s.revisit(ticket)
  await land.settle()
  expect(await ask('qamdo-supervisor1')).toMatchObject([{ all: 2, numerator: 2, denominator: 2 }])
  const { items } = await land.as('qamdo-office').get<{ items: CaseView[] }>('/api/obligations/cases?from=2026-04-13&to=2026-04-13')
  expect(items.map(({ round, state }) => [round, state])).toEqual([[0, 'discharged'], [1, 'discharged']])
  expect(await ask('supervisor1')).toMatchObject([{ all: 0 }])
  expect(await land.as('office').send('POST', `/api/obligations/cases/${items[0]!.id}/exemption`, { reason: '别的中心' })).toMatchObject({ status: 404 })
})
