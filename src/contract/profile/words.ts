/** The small shapes every section is made of. */
import { z } from 'zod'
import { AMOUNT_UNITS, type Amount } from '#domain/calendar/limit.ts'
import type { Reason } from '#domain/profile/rules.ts'
import { tied } from './tied.ts'

export const Code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/).describe('letters, digits, dot, dash and underscore')
export const Name = z.string().trim().min(1).max(200)
export const Text = z.string().trim().min(1).max(4000)
export const Placeholder = z.boolean().optional().describe('not published by the city: an administrator must set it')
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
export const LocalDay = z.iso.date()

const amountFields = { amount: z.number().positive().max(100000), unit: z.enum(AMOUNT_UNITS) }
export const AmountShape = amountFields
export const AmountSchema = tied<Amount>()(z.strictObject(amountFields))
export const ReasonSchema = tied<Reason>()(z.strictObject({ code: Code, name: Name }))
