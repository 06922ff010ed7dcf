/** 短信评价: of the talk itself, by the code of a message, once a call. Nothing personal is shown. */
import { z } from 'zod'
import { endpoint, Time } from './endpoint.ts'

const CodeText = z.string().trim().min(4).max(40)
export const CallRatingPage = z.object({ state: z.enum(['open', 'answered', 'expired']), center: z.string(), at: Time, score: z.number().nullable() })
export type CallRatingPage = z.infer<typeof CallRatingPage>
/** @throws rating_code_unknown */
export const openCallRating = endpoint('POST', '/api/public/call-ratings/open', { body: z.object({ code: CodeText }), response: CallRatingPage, access: 'public', summary: 'the call a code stands for', idempotent: false })
/** The first answer stands. @throws rating_code_unknown, rating_expired */
export const rateCall = endpoint('POST', '/api/public/call-ratings', { body: z.object({ code: CodeText, score: z.number().int().min(1).max(5) }), response: CallRatingPage, access: 'public', summary: 'how the talk was', idempotent: false })
