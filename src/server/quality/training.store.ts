/** 案例、课程、题库: rows with a version each. */
import type { Insertable, Selectable } from 'kysely'
import type { Question } from '#domain/quality/exam.ts'
import type { Db, Tables, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './training.tables.ts'

export type Example = Selectable<Tables['qualityExample']>
export type Course = Selectable<Tables['qualityCourse']>
export type QuestionRow = Selectable<Tables['qualityQuestion']>

const visible = (all: boolean) => (all ? (['draft', 'published', 'withdrawn'] as const) : (['published'] as const))
export const listExampleRows = (db: Db | Tx, centerId: string, all: boolean): Promise<Example[]> =>
  db.selectFrom('qualityExample').selectAll().where('centerId', '=', centerId).where('state', 'in', visible(all)).orderBy('id', 'desc').limit(500).execute()
export const listCourseRows = (db: Db | Tx, centerId: string, all: boolean): Promise<Course[]> =>
  db.selectFrom('qualityCourse').selectAll().where('centerId', '=', centerId).where('state', 'in', visible(all)).orderBy('id', 'desc').limit(500).execute()
export const listQuestionRows = (db: Db | Tx, centerId: string): Promise<QuestionRow[]> =>
  db.selectFrom('qualityQuestion').selectAll().where('centerId', '=', centerId).orderBy('id', 'desc').limit(2000).execute()

/** Who comes second sees the receipt of the first. */
export const lockCourse = (tx: Tx, centerId: string, id: string): Promise<Course | undefined> =>
  tx.selectFrom('qualityCourse').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

const settled = <T>(row: T | undefined): T => {
  // Somebody else has written it since, or there is none.
  if (!row) throw new Refusal('conflict')
  return row
}
type Written = { id: string; /** none: a new one */ version?: number | undefined }
/** @throws Refusal conflict */
export async function writeExample(tx: Tx, { version, ...row }: Omit<Insertable<Tables['qualityExample']>, 'version'> & Written): Promise<Example> {
  if (version === undefined) return tx.insertInto('qualityExample').values(row).returningAll().executeTakeFirstOrThrow()
  const { inspectionId: _, madeAt: __, madeByName: ___, ...change } = row
  return settled(await tx.updateTable('qualityExample').set({ ...change, version: version + 1 }).where('centerId', '=', row.centerId).where('id', '=', row.id).where('version', '=', version).returningAll().executeTakeFirst())
}
/** @throws Refusal conflict */
export async function writeCourse(tx: Tx, { version, ...row }: Omit<Insertable<Tables['qualityCourse']>, 'version'> & Written): Promise<Course> {
  if (version === undefined) return tx.insertInto('qualityCourse').values(row).returningAll().executeTakeFirstOrThrow()
  return settled(await tx.updateTable('qualityCourse').set({ ...row, version: version + 1 }).where('centerId', '=', row.centerId).where('id', '=', row.id).where('version', '=', version).returningAll().executeTakeFirst())
}
/** @throws Refusal conflict */
export async function writeQuestion(tx: Tx, { version, ...row }: Omit<Insertable<Tables['qualityQuestion']>, 'version'> & Written): Promise<QuestionRow> {
  if (version === undefined) return tx.insertInto('qualityQuestion').values(row).returningAll().executeTakeFirstOrThrow()
  return settled(await tx.updateTable('qualityQuestion').set({ ...row, version: version + 1 }).where('centerId', '=', row.centerId).where('id', '=', row.id).where('version', '=', version).returningAll().executeTakeFirst())
}
export const questionOf = (row: QuestionRow): Question => ({ code: row.id, kind: row.kind, text: row.text, options: row.options, right: row.rightOptions, points: Number(row.points) })
