/** migrations/0006-knowledge.sql, 0012-knowledge-life.sql */
import type { ColumnType, Generated } from 'kysely'
import type { Standing, Stage } from '#domain/knowledge/entry-life.ts'

type Time = ColumnType<number, Date, Date>
type MaybeTime = ColumnType<number | null, Date | null | undefined, Date | null>

export type KnowledgeEntryTable = {
  centerId: string; id: string; question: string; answer: string; categoryCode: string | null; unitId: string; basis: string | null
  validFrom: string | null; validTo: string | null; status: Standing; version: Generated<number>; citedCount: Generated<number>
  updatedAt: Time; updatedBy: string; words: string
  variants: Generated<string[]>; unitIds: Generated<string[]>; areaCodes: Generated<string[]>; audience: Generated<string>; documents: Generated<string>; season: string | null
  stage: Stage | null; workNumber: number | null; workBy: string | null; returnReason: string | null; publishedNumber: number | null; lastNumber: Generated<number>
  publishedAt: MaybeTime; confirmedAt: MaybeTime; flaggedFor: string | null; remindedFor: string | null; remindedDays: number | null; sourceKey: string | null
  usefulCount: Generated<number>; uselessCount: Generated<number>
}

declare module '#platform/database.ts' {
  interface Tables {
    knowledgeEntry: KnowledgeEntryTable
    knowledgeCitation: { centerId: string; ticketId: string; entryId: string; citedAt: Time }
    knowledgeVersion: { centerId: string; entryId: string; number: number; content: string; note: string | null; madeBy: string; madeByName: string; madeAt: Time }
    knowledgeCorrection: {
      centerId: string; id: string; entryId: string; ticketId: string | null; text: string; state: 'open' | 'accepted' | 'refused' | 'done'
      filedBy: string; filedByName: string; filedAt: Time; dueAt: Time; decidedByName: string | null; decidedAt: MaybeTime; reason: string | null; doneAt: MaybeTime; doneNumber: number | null
    }
    knowledgeGapGroup: {
      centerId: string; id: string; words: string[]; title: string; state: 'open' | 'drafted' | 'closed' | 'dismissed'; entryId: string | null; reason: string | null
      count: number; firstAt: Time; lastAt: Time
    }
    knowledgeGap: { centerId: string; id: string; groupId: string; source: 'search' | 'answer' | 'public'; text: string; ticketId: string | null; filedBy: string; filedAt: Time; onceKey: Buffer }
    knowledgeFile: { centerId: string; id: string; name: string; mediaType: string; bytes: number; sm3: Buffer; keySealed: Buffer; uploadedAt: Date; uploadedBy: string }
    knowledgeFavourite: { centerId: string; userId: string; entryId: string; at: Time }
    knowledgeJudgement: { centerId: string; entryId: string; userId: string; useful: boolean; at: Time }
    knowledgeSeasonCall: { centerId: string; id: string; season: string; seasonFrom: string; calledAt: Time }
    knowledgeFirstAnswer: { centerId: string; day: string; accepted: number; atOnce: number; cited: number }
  }
}
