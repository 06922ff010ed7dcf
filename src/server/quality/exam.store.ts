import type { Insertable, Selectable } from 'kysely'
import type { ExamAnswer } from '#domain/quality/exam.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tables, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './training.tables.ts'

export type Exam = Selectable<Tables['qualityExam']>
export type ExamSeat = Selectable<Tables['qualityExamSeat']>

export async function insertExam(tx: Tx, row: Insertable<Tables['qualityExam']>, people: readonly { id: string; name: string }[]): Promise<Exam> {
  const made = await tx.insertInto('qualityExam').values(row).returningAll().executeTakeFirstOrThrow()
  await tx.insertInto('qualityExamSeat').values(people.map(({ id, name }) => ({ centerId: row.centerId, examId: row.id, userId: id, userName: name }))).execute()
  return made
}
export const listExamRows = (db: Db | Tx, centerId: string): Promise<Exam[]> =>
  db.selectFrom('qualityExam').selectAll().where('centerId', '=', centerId).orderBy('id', 'desc').limit(200).execute()
export const examSeats = (db: Db | Tx, centerId: string, ids: readonly string[]): Promise<ExamSeat[]> =>
  db.selectFrom('qualityExamSeat').selectAll().where('centerId', '=', centerId).where('examId', 'in', [...ids, '00000000-0000-0000-0000-000000000000']).orderBy('userName').execute()
export const seatsOfUser = (db: Db, centerId: string, userId: string): Promise<ExamSeat[]> =>
  db.selectFrom('qualityExamSeat').selectAll().where('centerId', '=', centerId).where('userId', '=', userId).orderBy('examId', 'desc').limit(200).execute()

/** An examination and the seat of whoever asks. @throws Refusal not_found where there is no such seat */
export async function seatedExam(db: Db | Tx, centerId: string, examId: string, userId: string, lock = false): Promise<{ exam: Exam; seat: ExamSeat }> {
  const seats = db.selectFrom('qualityExamSeat').selectAll().where('centerId', '=', centerId).where('examId', '=', examId).where('userId', '=', userId)
  const seat = await (lock ? seats.forNoKeyUpdate() : seats).executeTakeFirst()
  const exam = await db.selectFrom('qualityExam').selectAll().where('centerId', '=', centerId).where('id', '=', examId).executeTakeFirst()
  if (!seat || !exam) throw new Refusal('not_found')
  return { exam, seat }
}

export async function keepAttempt(tx: Tx, ctx: Context, seat: ExamSeat, given: { answers: ExamAnswer[]; score: number; passed: boolean }): Promise<void> {
  const { centerId, examId, userId } = seat
  const at = toDate(ctx.now)
  const number = seat.attempts + 1
  await tx.insertInto('qualityExamAttempt').values({ centerId, examId, userId, number, answers: JSON.stringify(given.answers), score: given.score, passed: given.passed, at }).execute()
  await tx.updateTable('qualityExamSeat').set({ attempts: number, best: Math.max(given.score, Number(seat.best ?? 0)), passed: seat.passed || given.passed, lastAt: at })
    .where('centerId', '=', centerId).where('examId', '=', examId).where('userId', '=', userId).execute()
}
