/** A street moves under another district: its open ticket stays its own, and the new district sees it, the old one no more. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignmentOf } from '../support/person.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'

let city: Hotline
beforeAll(async () => { city = await openHotline('lishui') })
afterAll(() => city.drop())

test('tickets follow a moved unit', async () => {
  const street = city.units.find((u) => u.kind === 'street')!
  const old = city.units.find((u) => u.id === street.parentId)!
  const next = city.units.find((u) => u.kind === old.kind && u.id !== old.id && u.parentId === old.parentId)!
  const ticket = await city.as('agent1').register({ kind: 'help', body: '门前排水沟堵塞，雨天积水' })
  const assigned = await city.as('dispatcher1').move(ticket, 'assign', { leadUnitId: street.id })
  expect((await city.as(old.code).send('GET', `/api/tickets/${ticket.id}`)).status).toBe(200)

  await city.as('sysadmin').post('/api/units', { id: street.id, version: street.version, code: street.code, name: street.name, kind: street.kind, parentId: next.id, areas: street.areas })
  await city.settle()

  expect((await city.as(old.code).send('GET', `/api/tickets/${ticket.id}`)).status).toBe(404)
  expect((await city.as(next.code).send('GET', `/api/tickets/${ticket.id}`)).status).toBe(200)
  const signed = await city.as(street.code).move(assigned, 'sign', {}, assignmentOf(assigned))
  expect(signed.assignments[0]?.status).toBe('signed')
})
