/** migrations/0014-dispatch-models.sql */
import type { ColumnType } from 'kysely'
import type { MODEL_STATES, TRAINING_FAILURES, TRAINING_STEPS } from '#contract/category-models.ts'

type Time = ColumnType<number | null, Date | null, Date | null>

export type CategoryModelTable = {
  centerId: string; id: string; version: number; state: (typeof MODEL_STATES)[number]; reason: 'first' | 'asked' | 'grown'
  askedBy: string; askedByName: string; askedAt: ColumnType<number, Date, Date>; startedAt: Time; finishedAt: Time
  heldBy: string | null; heldUntil: Time; attempts: number; step: (typeof TRAINING_STEPS)[number] | null; done: number; total: number; failure: (typeof TRAINING_FAILURES)[number] | null
  ruleVersion: string | null; learned: number; generated: number; corrected: number; seeded: number; heldOut: number; categories: number; features: number; size: number; digest: Buffer | null
  figures: string | null; comparedWith: string | null; comparedFigures: string | null
  activatedAt: Time; activatedBy: string | null; activatedByName: string | null
}

declare module '#platform/database.ts' {
  interface Tables {
    categoryModel: CategoryModelTable
    categoryModelBytes: { centerId: string; modelId: string; bytes: Buffer }
    categoryCorrection: { centerId: string; ticketId: string; was: string; categoryCode: string; correctedAt: ColumnType<number, Date, Date> }
  }
}
