/** migrations/0026-panel.sql */
import type { ColumnType } from 'kysely'
import type { MeetingState } from '#domain/panel/meeting-life.ts'
import type { PanelState, Resolution } from '#domain/panel/panel-life.ts'

type Time = ColumnType<number, Date, Date>
type MaybeTime = ColumnType<number | null, Date | null | undefined, Date | null>
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>

export type PanelMatterTable = {
  centerId: string; id: string; title: string; summary: string; source: 'ticket' | 'hand'; state: PanelState; version: number; listedAt: Time; listedByName: string; meetingId: Maybe<string>
  ownerUnitId: Maybe<string>; ownerUnitPath: Maybe<string>; ownerUnitName: Maybe<string>; measures: Maybe<string>; dueOn: Maybe<string>; report: Maybe<string>; reportedAt: MaybeTime; reportedByName: Maybe<string>
  feedback: Maybe<string>; fedBackAt: MaybeTime; reason: Maybe<string>; ledgerSince: Maybe<string>; recheckOn: Maybe<string>; recheckDueFor: Maybe<string>
}
export type PanelFileTable = {
  centerId: string; id: string; panelId: Maybe<string>; meetingId: Maybe<string>; name: string; mediaType: string; bytes: number; sm3: Buffer; keySealed: Buffer; uploadedAt: Time; uploadedByName: string
}
declare module '#platform/database.ts' {
  interface Tables {
    panelMatter: PanelMatterTable
    panelTicket: { centerId: string; ticketId: string; panelId: string }
    panelNote: { centerId: string; id: string; panelId: string; kind: 'fact' | 'earlier_answer' | 'position' | 'step'; unitName: string | null; text: string; at: Time; byName: string }
    panelOpinion: {
      centerId: string; id: string; panelId: string; unitId: string; unitPath: string; unitName: string; question: string; askedAt: Time; dueOn: string; answer: Maybe<string>; answeredAt: MaybeTime; answeredByName: Maybe<string>
    }
    panelMeeting: {
      centerId: string; id: string; startsAt: Time; heldOn: string; place: string; chair: string; members: string[]; state: MeetingState; version: number; minutes: Maybe<string>; closedAt: MaybeTime
    }
    panelAgenda: {
      centerId: string; meetingId: string; panelId: string; position: number; resolution: Maybe<Resolution>; text: Maybe<string>; ownerUnitName: Maybe<string>; dueOn: Maybe<string>; recheckOn: Maybe<string>; resolvedAt: MaybeTime
    }
    panelFile: PanelFileTable
  }
}
