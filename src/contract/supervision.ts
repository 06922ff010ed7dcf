/** 督办、督查: the board, an order with its timeline and proof, and every move of it. */
import { z } from 'zod'
import { PROOF_KINDS, TOLD_CHANNELS } from '#domain/profile/supervision.ts'
import { CLIMB_WAYS, ORDER_BASES, ORDER_KINDS, ORDER_STATES, PART_STATES } from '#domain/supervision/order.ts'
import { ORDER_MOVES } from '#domain/supervision/order-moves.ts'
import { NEXT_STEPS } from '#domain/supervision/next-step.ts'
import { PROOF_PARTS_NAMES } from '#domain/supervision/proof.ts'
import { endpoint, Id, Page, pageOf, Text, Time } from './endpoint.ts'

const STAFF = ['supervisor', 'supervision_office', 'leader'] as const
const ANSWERS = ['unit_handler', 'unit_head'] as const
const Code = z.string().max(64)
const Named = z.object({ id: Id, name: z.string() })

export const RungView = z.object({ code: z.string(), name: z.string(), group: z.string().nullable(), means: z.string(), actor: z.string(), told: z.array(z.string()), headAnswers: z.boolean(), placeholder: z.boolean() })
export type RungView = z.infer<typeof RungView>
export const ProofNeed = z.object({ code: z.string(), name: z.string(), kind: z.enum(PROOF_KINDS), result: z.boolean(), there: z.boolean(), /** what one of this kind must carry */ parts: z.array(z.enum(PROOF_PARTS_NAMES)) })
export type ProofNeed = z.infer<typeof ProofNeed>
export const OrderAbilityView = z.object({ move: z.enum(ORDER_MOVES), unitId: Id.optional() })

export const OrderCard = z.object({
  id: Id, version: z.number(), number: z.string(), kind: z.enum(ORDER_KINDS), state: z.enum(ORDER_STATES), basis: z.enum(ORDER_BASES), reason: z.string(),
  rung: z.object({ code: z.string(), name: z.string(), group: z.string().nullable() }), stepNo: z.number(), openedAt: Time, openedBy: z.string(),
  dueAt: Time.nullable(), climbsAt: Time.nullable(), overdue: z.boolean(), /** its time to climb came, but proof is missing */ hindered: z.boolean(), finishedAt: Time.nullable(), solved: z.boolean().nullable(),
  /** needed before it may climb */ missing: z.array(z.string()), next: z.object({ step: z.enum(NEXT_STEPS), rung: z.string().nullable(), names: z.array(z.string()) }),
  units: z.array(Named.extend({ state: z.enum(PART_STATES), urges: z.number() })),
  tickets: z.array(z.object({ id: Id, number: z.string(), title: z.string(), /** whether this viewer may open it */ mayOpen: z.boolean() })), ticketCount: z.number(), persons: z.number(), personTimes: z.number(),
  abilities: z.array(OrderAbilityView), /** rungs it may climb to, nearest first */ climbsTo: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type OrderCard = z.infer<typeof OrderCard>

export const OrderFileView = z.object({ id: Id, name: z.string(), mediaType: z.string(), bytes: z.number(), at: Time, by: z.string() })
export type OrderFileView = z.infer<typeof OrderFileView>
export const OrderView = OrderCard.extend({
  rungView: RungView, needs: z.array(ProofNeed), conclusion: z.string().nullable(), finishedBy: z.string().nullable(),
  answers: z.array(Named.extend({ state: z.enum(PART_STATES), text: z.string().nullable(), urges: z.number() })),
  steps: z.array(z.object({ no: z.number(), rung: z.string(), name: z.string(), how: z.enum(CLIMB_WAYS), reason: z.string().nullable(), at: Time, by: z.string() })),
  proofs: z.array(z.object({
    id: Id, stepNo: z.number(), code: z.string(), name: z.string(), kind: z.enum(PROOF_KINDS), text: z.string().nullable(), link: z.string().nullable(), takenAt: Time.nullable(), place: z.string().nullable(),
    files: z.array(OrderFileView), at: Time, by: z.string(),
  })),
  files: z.array(OrderFileView),
  /** whom the rungs told, and who has read it; of a unit its own people */
  told: z.array(z.object({
    stepNo: z.number(), rung: z.string(), addressee: z.string(), name: z.string(), unit: z.string(), at: Time, readAt: Time.nullable(),
    channel: z.enum(TOLD_CHANNELS).nullable(), messageState: z.enum(['waiting', 'sent', 'failed']).nullable(), mine: z.boolean(),
  })),
  entries: z.array(z.object({ id: Id, stepNo: z.number(), what: z.string(), unit: z.string().nullable(), text: z.string().nullable(), at: Time, by: z.string() })),
})
export type OrderView = z.infer<typeof OrderView>

export const listOrders = endpoint('GET', '/api/supervision/orders', {
  query: Page.extend({ state: z.enum(['open', 'finished', 'all']).default('open'), ticketId: Id.optional(), rung: Code.optional(), unitId: Id.optional(), number: z.string().trim().max(40).optional() }),
  response: pageOf(OrderCard), access: 'ticket_read', summary: 'supervision orders, newest first; a unit those sent to it',
})
/** The ladder as columns; of each rung the cards that are due first. */
export const getBoard = endpoint('GET', '/api/supervision/board', {
  query: z.object({ kind: z.enum(ORDER_KINDS).optional(), unitId: Id.optional() }),
  response: z.object({ rungs: z.array(RungView.extend({ open: z.number(), overdue: z.number() })), cards: z.array(OrderCard), open: z.number(), overdue: z.number(), /** finished in the last 30 days */ finished: z.number(), solved: z.number() }),
  access: [...STAFF, 'leader_office'], summary: 'supervision board',
})
export const getOrder = endpoint('GET', '/api/supervision/orders/:orderId', { params: z.object({ orderId: Id }), response: OrderView, access: 'ticket_read', summary: 'a supervision order' })
/** 督办 box of the ticket page: its orders and the urges of the timer. */
export const ticketSupervision = endpoint('GET', '/api/supervision/tickets/:ticketId', {
  params: z.object({ ticketId: Id }), access: 'ticket_read', summary: 'orders and urges of a ticket',
  response: z.object({ orders: z.array(OrderCard), urges: z.array(z.object({ id: Id, name: z.string(), unit: z.string(), dueAt: Time, at: Time })), mayOpen: z.boolean() }),
})
export const listRungs = endpoint('GET', '/api/supervision/ladder', { response: z.object({ rungs: z.array(RungView) }), access: 'ticket_read', summary: 'the ladder' })

/** 督办告知 on the desk of whoever a rung tells: the number and the rung; the order itself only for those who may open it. */
export const NoticeView = z.object({ orderId: Id, stepNo: z.number(), number: z.string(), kind: z.enum(ORDER_KINDS), rung: z.string(), addressee: z.string(), at: Time, dueAt: Time.nullable(), mayOpen: z.boolean() })
export type NoticeView = z.infer<typeof NoticeView>
export const listNotices = endpoint('GET', '/api/supervision/notices', { response: z.object({ items: z.array(NoticeView) }), access: 'ticket_read', summary: 'what I was told of and have not read' })
export const readNoticeEndpoint = endpoint('POST', '/api/supervision/notices/:orderId/read', { params: z.object({ orderId: Id }), body: z.object({}), response: z.object({ items: z.array(NoticeView) }), access: 'ticket_read', summary: 'read: the receipt of whoever was told' })

const orderPost = <const P extends string, B extends z.ZodType, const A extends readonly (typeof STAFF | typeof ANSWERS)[number][]>(path: P, body: B, access: A, summary: string) =>
  endpoint('POST', `/api/supervision/orders/:orderId/${path}`, { params: z.object({ orderId: Id }), body, response: OrderView, access, summary })
const version = z.number().int().min(0)

/** `send`: at once to the units, in the same transaction */
export const openOrderEndpoint = endpoint('POST', '/api/supervision/orders', {
  body: z.object({ kind: z.enum(ORDER_KINDS), rung: Code.optional(), unitIds: z.array(Id).max(50), ticketIds: z.array(Id).min(1).max(500), reason: Text(1000), send: z.boolean().default(false) }),
  response: OrderView, access: STAFF, summary: 'open an order',
})
export const sendOrderEndpoint = orderPost('send', z.object({ version }), STAFF, 'send to the units')
export const RecordProof = z.object({
  code: Code, text: Text(4000).optional(), link: z.url({ protocol: /^https?$/ }).max(1000).optional(), takenAt: Time.optional(), place: Text(300).optional(), fileIds: z.array(Id).max(20).default([]),
})
export const recordProofEndpoint = orderPost('proofs', RecordProof, STAFF, 'record a means with its proof')
export const answerOrderEndpoint = orderPost('answer', z.object({ text: Text(4000) }), ANSWERS, 'the unit answers')
export const signAnswerEndpoint = orderPost('sign', z.object({}), ['unit_head'], 'the unit’s head signs the answer')
export const askOrderReturn = orderPost('return', z.object({ reason: Text(1000) }), ANSWERS, 'the unit asks to be released')
export const decideOrderReturn = orderPost('return-decision', z.object({ version, unitId: Id, agreed: z.boolean(), reason: Text(1000) }), STAFF, 'decide on a return')
export const reviewAnswerEndpoint = orderPost('review', z.object({ version, unitId: Id, accepted: z.boolean(), reason: Text(1000).optional() }), STAFF, 'accept an answer or send it back')
export const climbOrderEndpoint = orderPost('climb', z.object({ version, to: Code.optional(), reason: Text(1000).optional() }), STAFF, 'climb; skipping rungs needs a reason')
export const finishOrderEndpoint = orderPost('finish', z.object({ version, solved: z.boolean(), conclusion: Text(2000) }), STAFF, 'finish, solved or not')
export const extendOrderEndpoint = orderPost('extend', z.object({ version, unitIds: z.array(Id).max(50).default([]), ticketIds: z.array(Id).max(500).default([]) }), STAFF, 'add units or tickets')
export const urgeUnitEndpoint = orderPost('urge', z.object({ unitId: Id, text: Text(500).optional() }), STAFF, 'urge a unit')

/** multipart/form-data: `file` */
export const uploadOrderFile = endpoint('POST', '/api/supervision/orders/:orderId/files', { params: z.object({ orderId: Id }), response: OrderFileView, access: [...STAFF, ...ANSWERS], summary: 'attach a file (multipart: file)', idempotent: false })
export const downloadOrderFile = endpoint('GET', '/api/supervision/files/:fileId', { params: z.object({ fileId: Id }), response: z.unknown(), access: 'ticket_read', summary: 'a file’s bytes' })
