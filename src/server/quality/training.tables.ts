/** migrations/0024-quality.sql: calibration, training, examinations */
import type { ColumnType, Generated } from 'kysely'
import type { ExamAnswer, Question } from '#domain/quality/exam.ts'
import type { Mark, Result } from '#domain/quality/score.ts'
import type { InspectionKind } from '#domain/quality/sheet.ts'

type Time = ColumnType<number, Date, Date>
type MaybeTime = ColumnType<number | null, Date | null | undefined, Date | null>
type Json<T> = ColumnType<T, string, string>
type Points = ColumnType<string, number, number>
export type Publication = 'draft' | 'published' | 'withdrawn'

declare module '#platform/database.ts' {
  interface Tables {
    qualityCalibration: {
      centerId: string; id: string; name: string; kind: InspectionKind; sheetCode: string; sheetNumber: number; ticketIds: string[]; state: 'open' | 'discussed'
      discussion: string | null; madeBy: string; madeByName: string; madeAt: Time; closedAt: MaybeTime
    }
    qualityCalibrationSeat: { centerId: string; calibrationId: string; inspectorId: string; inspectorName: string }
    qualityCalibrationScore: { centerId: string; calibrationId: string; ticketId: string; inspectorId: string; marks: Json<Mark[]>; score: Points; result: Result; at: Time }
    qualityCalibrationAgreed: { centerId: string; calibrationId: string; ticketId: string; marks: Json<Mark[]>; score: Points; result: Result }
    qualityExample: {
      centerId: string; id: string; version: Generated<number>; inspectionId: string | null; good: boolean; title: string; text: string; lesson: string; state: Publication; madeByName: string; madeAt: Time
    }
    qualityCourse: {
      centerId: string; id: string; version: Generated<number>; title: string; text: string; entryIds: string[]; exampleIds: string[]; state: Publication; madeByName: string; madeAt: Time
    }
    qualityQuestion: {
      centerId: string; id: string; version: Generated<number>; kind: Question['kind']; text: string; options: Json<string[]>; rightOptions: number[]; points: Points
      courseId: string | null; active: boolean; madeByName: string; madeAt: Time
    }
    qualityExam: {
      centerId: string; id: string; title: string; courseId: string | null; questions: Json<Question[]>; passMark: Points; fullScore: Points; maxAttempts: number
      opensAt: Time; closesAt: Time; madeByName: string; madeAt: Time
    }
    qualityExamSeat: { centerId: string; examId: string; userId: string; userName: string; attempts: Generated<number>; best: ColumnType<string | null, number | null | undefined, number | null>; passed: Generated<boolean>; lastAt: MaybeTime }
    qualityExamAttempt: { centerId: string; examId: string; userId: string; number: number; answers: Json<ExamAnswer[]>; score: Points; passed: boolean; at: Time }
  }
}
