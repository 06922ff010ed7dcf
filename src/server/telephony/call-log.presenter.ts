/** The call log: numbers masked, of confidential lines not shown at all. */
import type { LoggedCall } from '#contract/call-figures.ts'
import { DAY, dayStart } from '#domain/calendar/local-day.ts'
import { maskPhone } from '#domain/people/mask.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { filledTelephony, lineRules } from '#domain/telephony/telephony-rules.ts'
import type { Context } from '#platform/context.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { userNames } from '#server/people/user.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { logRows, type LogFilter, type LogRow } from './call-log.query.ts'

type Asked = Omit<LogFilter, 'from' | 'to' | 'after'> & { from?: string | undefined; to?: string | undefined; after?: string | undefined }

export async function presentCallLog(ctx: Context, { from, to, after, ...asked }: Asked): Promise<{ items: LoggedCall[]; next: string | null }> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const [at, id] = readCursor(after, 2) ?? []
  const rows = await logRows(ctx.db, ctx.actor.centerId, {
    ...asked, limit: asked.limit + 1, ...(from === undefined ? {} : { from: dayStart(from, rules) }), ...(to === undefined ? {} : { to: dayStart(to, rules) + DAY }),
    ...(at !== undefined && id !== undefined && UUID.test(id) && Number.isFinite(Number(at)) ? { after: { at: Number(at), id } } : {}),
  })
  const last = rows.length > asked.limit ? rows[asked.limit - 1] : undefined
  return { items: await presentRows(ctx, rules, rows.slice(0, asked.limit)), next: last ? writeCursor(String(last.offeredAt), last.callId) : null }
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function presentRows(ctx: Context, rules: CenterRules, rows: readonly LogRow[]): Promise<LoggedCall[]> {
  const telephony = filledTelephony(rules.telephony)
  const lines = new Map(lineRules(rules.lines, telephony).map((line) => [line.code, line]))
  const names = await userNames(ctx.db, rows.flatMap(({ agentId }) => agentId ?? []))
  return rows.map((row) => {
    const line = lines.get(row.line)
    const queue = row.queue ?? row.queueFirst
    return {
      id: row.callId, source: row.source, direction: row.direction, outcome: row.outcome, offeredAt: iso(row.offeredAt), lineName: line?.name ?? row.line, queueName: telephony.queues.find(({ code }) => code === queue)?.name ?? queue ?? '',
      number: row.numberSealed === null || line?.confidential ? '' : maskPhone(ctx.keys.open(row.numberSealed)), agentName: row.agentId === null ? '' : names.get(row.agentId) ?? '',
      waitSeconds: seconds(row.waitMs), talkSeconds: seconds(row.talkMs), rating: row.rating, ticketId: row.ticketId, overflowed: row.overflowed, handedOver: row.handedOver,
    }
  })
}

const iso = (at: number): string => new Date(at).toISOString()
const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 1000))
