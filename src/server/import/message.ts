/** One message as the import understands it, or why it cannot be one. */
import type { Cell, RawRow } from '#platform/read-table.ts'
import type { Field, Mapping } from './mapping.ts'

export type Message = {
  line: number
  externalId: string
  at: number
  title: string
  body: string
  name?: string
  phone?: string
  enterprise?: string
  kind?: string
  category?: string
  area?: string
  address?: string
  channel?: string
  unit?: string
  answer?: { text: string; at: number }
}

const EARLIEST = Date.parse('2000-01-01T00:00:00Z')
const MOST_TITLE = 120

export function messageOf({ line, cells }: RawRow, mapping: Mapping, now: number): Message | { line: number; problem: string } {
  const bad = (problem: string) => ({ line, problem })
  const raw = (field: Field): Cell => cells[mapping.fields[field] ?? '']
  const text = (field: Field): string => String(raw(field) ?? '').trim()
  const coded = (field: 'kind' | 'category' | 'area' | 'channel' | 'unit') => mapping.values[field]?.[text(field)] ?? (text(field) || undefined)

  const externalId = text('id')
  const body = text('body')
  const at = instantOf(raw('at'), mapping.utcOffset)
  if (!externalId) return bad(`${mapping.fields.id} is missing`)
  if (!body) return bad(`${mapping.fields.body} is missing`)
  if (at === undefined || at < EARLIEST) return bad(`${mapping.fields.at} is no time: "${text('at')}"`)
  if (at > now) return bad(`${mapping.fields.at} lies in the future`)

  const reply = text('reply')
  const repliedAt = instantOf(raw('repliedAt'), mapping.utcOffset)
  if (reply && (repliedAt === undefined || repliedAt < at || repliedAt > now)) return bad(`${mapping.fields.repliedAt ?? 'repliedAt'} is no time after the message: "${text('repliedAt')}"`)
  const optional = (field: 'name' | 'phone' | 'enterprise' | 'address') => text(field) || undefined
  return {
    line, externalId, at, body, title: titleOf(text('title') || body), name: optional('name'), phone: optional('phone'), enterprise: optional('enterprise'), address: optional('address'),
    kind: coded('kind') ?? mapping.defaults.kind, category: coded('category'), area: coded('area'), channel: coded('channel') ?? mapping.defaults.channel, unit: coded('unit'),
    ...(reply && repliedAt !== undefined && { answer: { text: reply, at: repliedAt } }),
  }
}

const titleOf = (text: string): string => (text.length <= MOST_TITLE ? text : `${text.slice(0, MOST_TITLE - 1)}…`).replaceAll(/\s+/g, ' ')

/** ISO 8601 with or without a zone, "2020/1/7 14:53", a workbook's date, or epoch milliseconds. */
export function instantOf(value: Cell, utcOffset: string): number | undefined {
  if (typeof value === 'number') return value > EARLIEST ? Math.round(value) : undefined
  // A workbook's wall clock comes as if it were UTC.
  if (value instanceof Date) return finite(Date.parse(value.toISOString().replace('Z', utcOffset)))
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/.exec(String(value ?? '').trim())
  if (!found) return undefined
  const [, year, month, day, hour = '0', minute = '00', second = '00', zone = utcOffset] = found
  const two = (part: string | undefined) => String(part).padStart(2, '0')
  const at = finite(Date.parse(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${zone}`))
  // 31 February is no day.
  return at !== undefined && Number(day) > 28 && new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() !== Number(day) ? undefined : at
}

const finite = (at: number): number | undefined => (Number.isFinite(at) ? at : undefined)
