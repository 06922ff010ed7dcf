/** migrations/0006-knowledge.sql */
import type { ColumnType, Generated } from 'kysely'

export type KnowledgeEntryTable = {
  centerId: string; id: string; question: string; answer: string; categoryCode: string | null; unitId: string; basis: string | null
  validFrom: string | null; validTo: string | null; status: 'published' | 'withdrawn'; version: Generated<number>; citedCount: Generated<number>
  updatedAt: ColumnType<number, Date, Date>; updatedBy: string; words: string
}

declare module '#platform/database.ts' {
  interface Tables {
    knowledgeEntry: KnowledgeEntryTable
    knowledgeCitation: { centerId: string; ticketId: string; entryId: string; citedAt: ColumnType<number, Date, Date> }
  }
}
