/** 领导批示: text or scan against a report, ticket, matter or topic; a supervised task, closed only by the leader's office. */
import { z } from 'zod'
import type { Role } from '#domain/people/actor.ts'
import { INSTRUCTION_ABOUT, INSTRUCTION_ACTS, INSTRUCTION_STATES, STEP_KINDS } from '#domain/supervision/instruction.ts'
import { endpoint, Id, Page, pageOf, Text, Time } from './endpoint.ts'

const UNIT = ['unit_signer', 'unit_handler', 'unit_head'] as const satisfies Role[]
const GIVERS = ['leader', 'leader_office'] as const satisfies Role[]
const STAFF = ['leader', 'leader_office', 'supervisor', 'supervision_office'] as const satisfies Role[]
const READERS = [...STAFF, ...UNIT] as const satisfies Role[]

export const InstructionFile = z.object({ id: Id, name: z.string(), mediaType: z.string(), bytes: z.number() })
export const InstructionStep = z.object({ id: Id, kind: z.enum(STEP_KINDS), at: Time, by: z.string(), unit: z.string().nullable(), text: z.string().nullable(), files: z.array(InstructionFile) })
export const InstructionRow = z.object({
  id: Id, version: z.number(), state: z.enum(INSTRUCTION_STATES), about: z.enum(INSTRUCTION_ABOUT), subject: z.string(), ticketId: Id.nullable(), matterId: Id.nullable(),
  leader: z.string(), text: z.string().nullable(), givenAt: Time, dueAt: Time, overdue: z.boolean(), answeredAt: Time.nullable(), closedAt: Time.nullable(), returned: z.number(), orderId: Id.nullable(),
  units: z.array(z.object({ id: Id, name: z.string(), state: z.enum(['working', 'answered']) })), abilities: z.array(z.enum(INSTRUCTION_ACTS)),
})
export type InstructionRow = z.infer<typeof InstructionRow>
export const InstructionView = InstructionRow.extend({ steps: z.array(InstructionStep) })
export type InstructionView = z.infer<typeof InstructionView>

const Params = z.object({ instructionId: Id })
const FileIds = z.array(Id).max(20).default([])
const Words = z.object({ text: Text(2000), fileIds: FileIds })
const Counts = z.object({ waiting: z.number(), answered: z.number(), overdue: z.number(), closed: z.number() })
/** waiting: with the units · answered: feedback has come back · overdue: past the date and not answered */
export const INSTRUCTION_LISTS = ['answered', 'overdue', 'waiting', 'closed', 'all'] as const
export const listInstructions = endpoint('GET', '/api/instructions', { query: Page.extend({ list: z.enum(INSTRUCTION_LISTS).default('all'), ticketId: Id.optional() }), response: pageOf(InstructionRow).extend({ counts: Counts, mayGive: z.boolean(), leaders: z.array(z.object({ id: Id, name: z.string() })) }), access: READERS, summary: 'instructions this viewer follows' })
export const getInstruction = endpoint('GET', '/api/instructions/:instructionId', { params: Params, response: InstructionView, access: READERS, summary: 'one instruction with every step' })
export const giveInstruction = endpoint('POST', '/api/instructions', {
  body: z.object({ about: z.enum(INSTRUCTION_ABOUT), ticketId: Id.optional(), matterId: Id.optional(), subject: z.string().trim().max(200).optional(), text: z.string().trim().max(2000).optional(), fileIds: FileIds, leaderId: Id.optional(), unitIds: z.array(Id).min(1).max(20), dueAt: Time }),
  response: InstructionView, access: GIVERS, summary: 'give an instruction under the own name; the office names the leader',
})
export const reportProgress = endpoint('POST', '/api/instructions/:instructionId/progress', { params: Params, body: Words, response: InstructionView, access: UNIT, summary: 'a unit tells how it goes' })
export const feedBack = endpoint('POST', '/api/instructions/:instructionId/feedback', { params: Params, body: Words, response: InstructionView, access: UNIT, summary: 'a unit reports back to the leader' })
export const returnInstruction = endpoint('POST', '/api/instructions/:instructionId/return', { params: Params, body: z.object({ text: Text(2000), unitIds: z.array(Id).max(20).default([]) }), response: InstructionView, access: GIVERS, summary: 'more is wanted' })
export const noteInstruction = endpoint('POST', '/api/instructions/:instructionId/notes', { params: Params, body: Words, response: InstructionView, access: STAFF, summary: 'a word to it, on the record' })
export const orderForInstruction = endpoint('POST', '/api/instructions/:instructionId/order', { params: Params, body: z.object({ reason: Text(1000), rung: z.string().max(60).optional() }), response: InstructionView, access: ['leader', 'supervisor', 'supervision_office'], summary: 'open a supervision order for it' })
export const closeInstruction = endpoint('POST', '/api/instructions/:instructionId/closing', { params: Params, body: z.object({ version: z.number(), text: Text(2000) }), response: InstructionView, access: ['leader_office'], summary: 'closed by the leader’s office' })
/** multipart/form-data: `file` */
export const uploadInstructionFile = endpoint('POST', '/api/instructions/files', { response: InstructionFile, access: READERS, summary: 'a scan or a proof (multipart: file), named by the step that follows', idempotent: false })
export const downloadInstructionFile = endpoint('GET', '/api/instructions/files/:fileId', { params: z.object({ fileId: Id }), response: z.unknown(), access: READERS, summary: 'its bytes' })
