/** 类别模型: a city begins with its profile, learns from its tickets, compares, switches without a restart, and goes back. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CategoryModelView, compareCategoryModel, listCategoryModels, suggestCategories } from '#contract/category-models.ts'
import { noLog } from '#platform/loop.ts'
import { takeTraining } from '#server/dispatch/category-model.store.ts'
import { startTraining, trainOnce } from '#server/dispatch/training.jobs.ts'
import { newId } from '#platform/ids.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'

let city: Hotline
const admin = () => city.as('sysadmin')
type Suggested = z.infer<typeof suggestCategories.response>
type List = z.infer<typeof listCategoryModels.response>
const suggest = async (text: string, title = '') => (await city.as('agent1').post<Suggested>('/api/categories/suggest', { text, title }))
const models = async () => (await admin().get<List>('/api/category-models')).items
const work = () => ({ db: city.db, keys: city.keys, log: noLog, now: () => city.clock.now })
/** The web process looks again after a second. */
const notice = () => new Promise((resolve) => { setTimeout(resolve, 1_050) })
const ask = () => admin().post<CategoryModelView>('/api/category-models', {})
const activate = (id: string, instead: number | null) => admin().send<CategoryModelView & { code: string }>('POST', `/api/category-models/${id}/activate`, { instead })

const TALK = '有人每天在楼下跳广场舞，音响开得很大'
/** People here file it where the profile's own words would not lead. */
const FILED_AS = 'urban.appearance.park'

beforeAll(async () => { city = await openHotline('lishui') })
afterAll(() => city.drop())

test('before any training nothing is suggested; the profile’s words make the first model, in force at once', async () => {
  expect(await suggest('高井弄的路灯不亮了')).toEqual({ version: null, items: [] })
  const asked = await ask()
  expect(asked).toMatchObject({ version: 1, state: 'waiting', canCancel: true, canActivate: false })
  expect((await admin().send('POST', '/api/category-models', {})).body).toMatchObject({ code: 'training_running' })
  expect(await trainOnce(work())).toBe(true)
  expect(await trainOnce(work())).toBe(false)
  expect((await models())[0]).toMatchObject({ version: 1, state: 'active', learned: 0, figures: null, comparedVersion: null })
  await notice()
  const { version, items } = await suggest('高井弄的路灯不亮了')
  expect(version).toBe(1)
  expect(items[0]).toMatchObject({ code: 'urban.road.light', path: '城乡建设 › 道路与桥涵 › 路灯照明' })
  expect(items[0]?.words).toContain('路灯')
  expect(items).toHaveLength(3)
})

test('what agents and dispatchers decide is learned; numbers and callers are not', async () => {
  city.clock.pass(60_000)
  for (let n = 0; n < 40; n++) {
    const dance = n % 2 === 0
    const ticket = await city.as('agent1').register({
      kind: 'help', title: dance ? '广场舞太吵' : '路灯不亮', body: dance ? `${TALK}，第${n}天了，我叫欧阳铁柱` : `小区门口的路灯坏了${n}天，晚上看不见`, categoryCode: dance && n > 2 ? FILED_AS : 'urban.road.light', requester: { name: '欧阳铁柱', phone: '13900001234' },
    })
    city.clock.pass(60_000)
    if (dance && n <= 2) await city.as('dispatcher1').move(ticket, 'amend', { categoryCode: FILED_AS })
  }
  await city.settle()
  const { newTickets } = await admin().get<List>('/api/category-models')
  expect(newTickets).toBe(40)
  await ask()
  await trainOnce(work())
  const [second] = await models()
  expect(second).toMatchObject({ version: 2, state: 'compared', comparedVersion: 1, canActivate: true })
  expect(second!.learned + second!.heldOut).toBe(40)
  expect(second!.figures!.top1).toBeGreaterThan(second!.comparedFigures!.top1)
  expect((await suggest(TALK)).version, 'not before somebody decides').toBe(1)
  const { categories } = await admin().get<z.infer<typeof compareCategoryModel.response>>(`/api/category-models/${second!.id}/comparison`)
  expect(categories.reduce((sum, { tickets }) => sum + tickets, 0)).toBe(second!.heldOut)
  const row = await city.db.selectFrom('categoryModelBytes').select('bytes').where('modelId', '=', second!.id).executeTakeFirstOrThrow()
  for (const secret of ['欧阳', '铁柱', '13900001234']) expect(row.bytes.includes(Buffer.from(secret))).toBe(false)
  expect(await city.db.selectFrom('categoryCorrection').select(['was', 'categoryCode']).execute()).toEqual([0, 1].map(() => ({ was: 'urban.road.light', categoryCode: FILED_AS })))
})

test('switching changes what is suggested, without a restart; and back again', async () => {
  const before = (await suggest(TALK)).items[0]?.code
  expect(before).not.toBe(FILED_AS)
  const [second, first] = await models()
  expect((await activate(second!.id, 7)).body).toMatchObject({ code: 'model_in_force_changed' })
  expect((await activate(second!.id, 1)).body).toMatchObject({ state: 'active', version: 2 })
  await notice()
  expect(await suggest(TALK)).toMatchObject({ version: 2, items: [{ code: FILED_AS, words: expect.arrayContaining(['广场']) as string[] }, {}, {}] })
  expect((await activate(first!.id, 2)).body).toMatchObject({ state: 'active', version: 1 })
  await notice()
  expect((await suggest(TALK)).items[0]?.code).toBe(before)
  expect((await models()).map(({ state }) => state)).toEqual(['retired', 'active'])
})

test('a process killed in the middle leaves the model in force alone; the next one takes the training up', async () => {
  const { id } = await ask()
  const dead = await takeTraining(city.db, newId(), city.clock.now, 30_000)
  expect(dead?.id).toBe(id)
  expect(await trainOnce(work()), 'it may still live').toBe(false)
  expect((await models()).find(({ state }) => state === 'active')?.version).toBe(1)
  expect((await activate(id, 1)).body).toMatchObject({ code: 'model_not_ready' })
  city.clock.pass(31_000)
  expect(await trainOnce(work())).toBe(true)
  expect((await models())[0]).toMatchObject({ version: 3, state: 'compared', attempts: 2 })
})

test('a process that stops in good order hands the training back, and the next one begins at once', async () => {
  await ask()
  const stopping = new AbortController()
  const running = trainOnce(work(), stopping.signal)
  await expect.poll(async () => (await models())[0]!.state).toBe('training')
  stopping.abort(new Error('the process stops'))
  await running
  expect((await models())[0]).toMatchObject({ version: 4, state: 'waiting', attempts: 0 })
  expect(await trainOnce(work())).toBe(true)
  expect((await models())[0]).toMatchObject({ version: 4, state: 'compared', attempts: 1 })
})

test('a third interruption is the last', async () => {
  await ask()
  for (let n = 0; n < 3; n++) {
    await takeTraining(city.db, newId(), city.clock.now, 30_000)
    city.clock.pass(31_000)
  }
  await trainOnce(work())
  expect((await models())[0]).toMatchObject({ version: 5, state: 'failed', failure: 'interrupted', attempts: 4 })
})

test('the work process runs what waits and tells how far it is; a stopped training leaves nothing', async () => {
  const stopped = await ask()
  await admin().post(`/api/category-models/${stopped.id}/cancel`, {})
  expect((await admin().send('POST', `/api/category-models/${stopped.id}/cancel`, {})).body).toMatchObject({ code: 'training_over' })
  const { id } = await ask()
  const running = startTraining({ ...work(), now: Date.now })
  const seen = new Set<string>()
  for (let state = ''; state !== 'compared';) {
    const model = (await models()).find((one) => one.id === id)!
    state = model.state
    if (model.step) seen.add(model.step)
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
  await running.stop()
  expect(seen.size).toBeGreaterThan(0)
  expect((await models()).map(({ state }) => state).slice(0, 2)).toEqual(['compared', 'cancelled'])
})

test('nobody but the system administrator trains or switches', async () => {
  for (const who of ['agent1', 'dispatcher1', 'secadmin']) expect((await city.as(who).send('POST', '/api/category-models', {})).status).toBe(403)
  expect((await city.as('housing').send('POST', '/api/categories/suggest', { text: '路灯' })).status).toBe(403)
})
