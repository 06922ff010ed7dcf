/** What the agent has typed or chosen so far. `undefined` = not decided: the proposal holds. */
import type { Source } from '#domain/intake/extract/merge-finds.ts'
import type { ComplainedOf, Disclosure, Elements, Party, Urgency } from '#domain/ticket/ticket.ts'

/** Fields a find may fill. */
export type DraftField = 'phone' | 'name' | 'idNumber' | 'complainedName' | 'persons' | 'areaCode' | 'address' | 'when' | 'kind' | 'urgency' | 'who' | 'cause' | 'course'

export type IntakeDraft = {
  startedAt?: number
  /** 通话 this form belongs to, and its number as far as it may be seen */
  callId?: string | undefined
  callNumber?: string
  /** 联动: what a partner handed over becomes this ticket; the partner is told */
  handOverId?: string | undefined
  /** begun by hand: nothing is known of it yet */
  callByHand?: true
  phone: string
  name: string
  enterprise: string
  line?: string | undefined
  channel?: string | undefined
  service?: string | undefined
  serviceFields: Record<string, string | number>
  party: Party
  disclosure?: Disclosure
  body: string
  title?: string | undefined
  kind?: string
  categoryCode?: string
  urgency?: Urgency
  areaCode?: string
  address?: string
  elements: Elements
  complainedType: ComplainedOf['type']
  complainedName: string
  persons: number
  wantsRevisit: boolean
  isPublic: boolean
  cited: string[]
  answer: string
  idNumber?: string
  /** what came out of the text, and from which words */
  sources: Partial<Record<DraftField, Source>>
  /** warnings the agent has seen, by code, with the reason why nothing more was done */
  acknowledged: Record<string, string>
}

export const EMPTY_DRAFT: IntakeDraft = {
  phone: '', name: '', enterprise: '', serviceFields: {}, party: 'person', body: '', elements: {}, complainedType: 'unit', complainedName: '', persons: 1,
  wantsRevisit: true, isPublic: false, cited: [], answer: '', sources: {}, acknowledged: {},
}

export const isBlank = (draft: IntakeDraft): boolean => !draft.body.trim() && !draft.phone.trim() && !draft.name.trim() && !draft.answer.trim()

/** A stored draft of this version or an earlier one: unknown fields fall away, missing ones are empty. */
export const restoreDraft = (data: Record<string, unknown>): IntakeDraft => ({ ...EMPTY_DRAFT, ...(data as Partial<IntakeDraft>) })
