/** What somebody typed into the search box: a ticket's number, a caller's, or words. */
import { isTicketNumber } from '#domain/ticket/number.ts'

export type Question = { by: 'nothing' } | { by: 'number'; number: string } | { by: 'phone'; phone: string } | { by: 'last_four'; digits: string } | { by: 'words'; text: string }

/** Callers are found by their number only by those who may know callers; for others digits are words. */
export function questionOf(given: string, mayFindCallers: boolean): Question {
  const text = given.normalize('NFKC').trim()
  const plain = text.replaceAll(/[\s-]/g, '').toUpperCase()
  if (plain === '') return { by: 'nothing' }
  if (isTicketNumber(plain) || /^[A-Z]{1,6}\d{12,}$/.test(plain)) return { by: 'number', number: plain }
  if (mayFindCallers && /^\d{4}$/.test(plain)) return { by: 'last_four', digits: plain }
  if (mayFindCallers && /^[+\d][\d\s()-]{6,}$/.test(text)) return { by: 'phone', phone: text }
  return { by: 'words', text }
}
