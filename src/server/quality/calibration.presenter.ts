import type * as contract from '#contract/quality-training.ts'
import { agreementOf } from '#domain/quality/agreement.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { agreedOf, calibrationScores, seatsOf, type Calibration } from './calibration.store.ts'
import { sheetsByNumber } from './sheet.store.ts'
import { ticketNames } from './ticket-names.query.ts'

const iso = (at: number): string => new Date(at).toISOString()
type Row = { marks: { code: string; points: number; remark?: string }[]; score: string; result: 'passed' | 'failed' | 'non_compliant' }
const given = ({ marks, score, result }: Row) => ({ marks, score: Number(score), result })

/** Until everybody has scored everything, each sees only the own scores. */
export async function presentCalibrations(ctx: Context, reader: Db | Tx, rows: readonly Calibration[]): Promise<contract.CalibrationView[]> {
  const { centerId } = ctx.actor
  const [seats, scores, agreed, sheets, names] = await Promise.all([
    seatsOf(reader, centerId, rows), calibrationScores(reader, centerId, rows), agreedOf(reader, centerId, rows),
    sheetsByNumber(reader, centerId, rows.map(({ sheetCode: code, sheetNumber: number }) => ({ code, number }))), ticketNames(reader, centerId, rows.flatMap(({ ticketIds }) => ticketIds)),
  ])
  return rows.flatMap((row): contract.CalibrationView[] => {
    const sheet = sheets.get(`${row.sheetCode} ${row.sheetNumber}`)
    if (!sheet) return []
    const own = seats.filter(({ calibrationId }) => calibrationId === row.id)
    const marked = scores.filter(({ calibrationId }) => calibrationId === row.id)
    const isOpen = marked.length >= own.length * row.ticketIds.length
    const nameOf = (id: string) => own.find(({ inspectorId }) => inspectorId === id)?.inspectorName ?? ''
    return [{
      id: row.id, name: row.name, kind: row.kind, sheet, sheetNumber: row.sheetNumber, state: row.state, madeBy: row.madeByName, madeAt: iso(row.madeAt), discussion: row.discussion, isOpen,
      maySettle: isOpen && row.state === 'open' && ctx.actor.roles.includes('inspector'),
      seats: own.map(({ inspectorId: id, inspectorName: name }) => ({ id, name, done: marked.filter((one) => one.inspectorId === id).length })),
      tickets: row.ticketIds.map((ticketId) => {
        const here = marked.filter((one) => one.ticketId === ticketId)
        const mine = here.find(({ inspectorId }) => inspectorId === ctx.actor.id)
        const settled = agreed.find((one) => one.calibrationId === row.id && one.ticketId === ticketId)
        return {
          ticket: names.get(ticketId) ?? { id: ticketId, number: '', title: '' }, mine: mine ? given(mine) : null,
          scores: isOpen ? here.map((one) => ({ ...given(one), inspector: nameOf(one.inspectorId) })) : [], agreed: settled ? given(settled) : null,
        }
      }),
      agreement: isOpen ? agreementOf(sheet.items, marked.map(({ inspectorId, ticketId, result, marks }) => ({ inspectorId, ticketId, result, points: Object.fromEntries(marks.map(({ code, points }) => [code, points])) }))) : null,
    }]
  })
}
