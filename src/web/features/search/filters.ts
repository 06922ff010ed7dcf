/** What is asked of the ticket search, and how much of it may stand in an address. */
import { COUNTERS } from '#contract/desk.ts'
import { STATUSES, type Status } from '#domain/ticket/ticket.ts'

export type Counter = (typeof COUNTERS)[number]
export type Filters = {
  text: string; statuses: Status[]; kind?: string; categoryCode?: string; areaCode?: string; channel?: string; line?: string; service?: string
  counter?: Counter; from?: string; to?: string
}
const CODES = ['kind', 'categoryCode', 'areaCode', 'channel', 'line', 'service', 'from', 'to'] as const

/** A telephone or identity number, or its last digits. A ticket number begins with letters and is none. */
export function holdsPersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC')
  if (/^\d{3,}$/.test(plain.trim())) return true
  return plain.split(/[^\d\sA-Za-z+()*-]+/u).some((part) => {
    const joined = part.replace(/[\s()+*-]/g, '')
    return /(^|[^A-Za-z\d])\d{7,}/.test(joined) || /\d{17}[\dXx]/.test(joined)
  })
}

/** Addresses are logged, shared and kept in histories: words with a personal number stay out of them. */
export function urlOf(filters: Filters): URLSearchParams {
  const params = new URLSearchParams()
  if (filters.text && !holdsPersonalNumber(filters.text)) params.set('q', filters.text)
  if (filters.statuses.length) params.set('status', filters.statuses.join(','))
  for (const name of CODES) if (filters[name]) params.set(name, filters[name])
  if (filters.counter) params.set('counter', filters.counter)
  return params
}

/** Unknown words in an address are dropped, never sent. */
export function filtersOf(params: URLSearchParams): Filters {
  const statuses = (params.get('status') ?? '').split(',').filter((word): word is Status => (STATUSES as readonly string[]).includes(word))
  const counter = COUNTERS.find((word) => word === params.get('counter'))
  const codes = Object.fromEntries(CODES.flatMap((name) => { const value = params.get(name); return value ? [[name, value]] : [] }))
  return { text: params.get('q') ?? '', statuses, ...codes, ...(counter ? { counter } : {}) }
}

export const isEmpty = ({ text, statuses, ...rest }: Filters): boolean => !text && !statuses.length && Object.values(rest).every((value) => !value)
