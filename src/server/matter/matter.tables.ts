/** migrations/0016-matter.sql */
import type { ColumnType, Generated } from 'kysely'

type Time = ColumnType<number, Date, Date>

export type MatterSignatureTable = {
  centerId: string; ticketId: string; matterId: string; matterBefore: string | null; byHand: Generated<boolean>; registeredAt: Time
  areaCode: string | null; categoryCode: string | null; partyBlind: Buffer | null
  nameTerms: number[]; nameWeights: number[]; wordTerms: number[]; wordWeights: number[]
}

declare module '#platform/database.ts' {
  interface Tables {
    matterSignature: MatterSignatureTable
    matterTerm: { centerId: string; term: number; demands: number }
    matterDeclined: { centerId: string; ticketId: string; otherId: string; declinedAt: Time; declinedBy: string }
    matterTicket: { centerId: string; ticketId: string; matterId: string }
    matterContact: { centerId: string; eventId: string; ticketId: string; at: Time }
    matter: { centerId: string; id: string; tickets: number; personTimes: number; firstAt: Time; lastAt: Time }
  }
}
