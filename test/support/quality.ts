/** Sheets filled in: what tests of inspections say most. */
import type { InspectionRow, InspectionView, PlanView } from '#contract/quality.ts'
import type { Mark } from '#domain/quality/score.ts'
import type { Sheet } from '#domain/quality/sheet.ts'
import type { Person, Refused, Reply } from './person.ts'

/** Full points, but what is given otherwise. */
export const marksOf = (sheet: Sheet, less: Record<string, number> = {}): Mark[] =>
  sheet.items.map(({ code, points, veto }) => ({ code, points: less[code] ?? (veto ? 0 : points), ...(code in less ? { remark: `${code} 的说明` } : {}) }))

export const makePlan = (who: Person, plan: Partial<PlanView> = {}): Promise<PlanView> =>
  who.post('/api/quality/plans', { name: '每日抽检', sheetCode: 'reply', method: 'random', period: 'day', size: 10, ...plan })
export const drawOf = (who: Person, plan: { id: string }, day?: string): Promise<{ day: string; population: number; drawn: number; first: boolean }> =>
  who.post(`/api/quality/plans/${plan.id}/draw`, { ...(day && { day }) })
export const queueOf = async (who: Person, query = 'whose=mine'): Promise<InspectionRow[]> => (await who.get<{ items: InspectionRow[] }>(`/api/quality/inspections?${query}`)).items
export const openOne = (who: Person, one: { id: string }): Promise<InspectionView> => who.get(`/api/quality/inspections/${one.id}`)

export async function tryScore(who: Person, one: { id: string }, less: Record<string, number> = {}, more: Record<string, unknown> = {}): Promise<Reply<InspectionView & Refused>> {
  const { version, sheet } = await openOne(who, one)
  return who.send('POST', `/api/quality/inspections/${one.id}/score`, { version, sheetNumber: sheet!.number, marks: marksOf(sheet!.sheet, less), remark: '', ...more })
}
export async function score(who: Person, one: { id: string }, less: Record<string, number> = {}, more: Record<string, unknown> = {}): Promise<InspectionView> {
  const reply = await tryScore(who, one, less, more)
  if (reply.status !== 200) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`)
  return reply.body
}
