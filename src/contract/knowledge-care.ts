/** What owners of entries look after: the to-do list, corrections, gaps, seasons. */
import { z } from 'zod'
import { LIGHTS } from '#domain/calendar/light.ts'
import { endpoint, Id, Ok, Text, Time } from './endpoint.ts'
import { EntryDetail, EntryView } from './knowledge.ts'

const Day = z.iso.date()
export const CorrectionView = z.object({
  id: Id, entryId: Id, question: z.string(), unitName: z.string(), ticketId: Id.nullable(), text: z.string(), state: z.enum(['open', 'accepted', 'refused', 'done']),
  filedByName: z.string(), filedAt: Time, dueAt: Time, light: z.enum(LIGHTS), decidedByName: z.string().nullable(), decidedAt: Time.nullable(), reason: z.string().nullable(), doneAt: Time.nullable(), mayDecide: z.boolean(),
})
export type CorrectionView = z.infer<typeof CorrectionView>
export const fileCorrection = endpoint('POST', '/api/knowledge/:entryId/corrections', { params: z.object({ entryId: Id }), body: z.object({ text: Text(1000), ticketId: Id.optional() }), response: CorrectionView, access: 'knowledge_use', summary: 'say what is wrong with an entry' })
export const listCorrections = endpoint('GET', '/api/knowledge/corrections', { query: z.object({ mine: z.enum(['yes', 'no']).default('no'), entryId: Id.optional() }), response: z.object({ items: z.array(CorrectionView) }), access: 'knowledge_use', summary: 'corrections: one’s own, or those of one’s entries' })
export const decideCorrection = endpoint('POST', '/api/knowledge/corrections/:correctionId/decision', { params: z.object({ correctionId: Id }), body: z.object({ accept: z.boolean(), reason: z.string().trim().max(500).optional() }), response: CorrectionView, access: 'knowledge_write', summary: 'accept (the next version is begun) or refuse with a reason' })

export const SeasonCallView = z.object({ season: z.string(), name: z.string(), from: Day, calledAt: Time, total: z.number(), confirmed: z.number(), units: z.array(z.object({ unitId: Id, unitName: z.string(), total: z.number(), confirmed: z.number() })) })
const TodoItem = EntryView.extend({ why: z.enum(['review', 'returned', 'draft', 'expiring', 'expired', 'reconfirm']), daysLeft: z.number().nullable(), returnReason: z.string().nullable() })
export type TodoItem = z.infer<typeof TodoItem>
export const knowledgeTodo = endpoint('GET', '/api/knowledge/todo', { response: z.object({ items: z.array(TodoItem), corrections: z.array(CorrectionView), seasons: z.array(SeasonCallView) }), access: 'knowledge_write', summary: 'what the viewer has to do for the knowledge base' })

export const GapGroupView = z.object({ id: Id, title: z.string(), words: z.array(z.string()), state: z.enum(['open', 'drafted', 'closed', 'dismissed']), count: z.number(), firstAt: Time, lastAt: Time, entryId: Id.nullable(), reason: z.string().nullable(), wordings: z.array(z.object({ text: z.string(), n: z.number() })) })
export type GapGroupView = z.infer<typeof GapGroupView>
export const fileGap = endpoint('POST', '/api/knowledge/gaps', { body: z.object({ text: Text(400), ticketId: Id.optional() }), response: z.object({ filed: z.boolean() }), access: 'knowledge_use', summary: 'asked and not found' })
export const listGaps = endpoint('GET', '/api/knowledge/gaps', {
  query: z.object({ state: z.enum(['open', 'drafted', 'closed', 'dismissed']).default('open'), from: Day.optional(), to: Day.optional() }),
  response: z.object({ groups: z.array(GapGroupView), counts: z.object({ groups: z.number(), gaps: z.number() }) }), access: 'knowledge_write', summary: 'gap report: grouped, most asked first',
})
export const draftGap = endpoint('POST', '/api/knowledge/gaps/:groupId/draft', { params: z.object({ groupId: Id }), body: z.object({ unitId: Id.optional() }), response: EntryDetail, access: 'knowledge_write', summary: 'begin an entry out of a gap' })
export const dismissGap = endpoint('POST', '/api/knowledge/gaps/:groupId/dismissal', { params: z.object({ groupId: Id }), body: z.object({ reason: Text(300) }), response: Ok, access: 'knowledge', summary: 'no entry is needed' })
