/** What decides who may listen: whose demand it became, and which line it came on. */
import type { Call } from '#domain/telephony/call.ts'
import type { Disclosure } from '#domain/ticket/ticket.ts'
import { filledTelephony, lineRules } from '#domain/telephony/telephony-rules.ts'
import type { Db } from '#platform/database.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'

export async function aboutCall(db: Db, centerId: string, call: Call): Promise<{ disclosure: Disclosure | undefined; isConfidentialLine: boolean }> {
  const { rules } = await currentRules(db, centerId)
  const ticket = call.ticketId === undefined ? undefined : await getTicket(db, centerId, call.ticketId)
  return { disclosure: ticket?.disclosure, isConfidentialLine: lineRules(rules.lines, filledTelephony(rules.telephony)).some(({ code, confidential }) => code === call.line && confidential === true) }
}
