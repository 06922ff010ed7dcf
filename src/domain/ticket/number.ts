/** 工单编号 {prefix}{yyMMdd}{NNNNNN}{check}, per centre and local day, never reused. */
export function ticketNumber(prefix: string, localDay: string, serial: number): string {
  const digits = `${localDay.slice(2, 4)}${localDay.slice(5, 7)}${localDay.slice(8, 10)}${String(serial).padStart(6, '0')}`
  return `${prefix}${digits}${luhn(digits)}`
}

/** A mistyped or swapped digit is noticed before anybody searches. */
export function isTicketNumber(text: string): boolean {
  const [, digits, check] = /^[A-Z]{0,6}(\d{12,})(\d)$/.exec(text.trim().toUpperCase()) ?? []
  return digits !== undefined && String(luhn(digits)) === check
}

function luhn(digits: string): number {
  const sum = [...digits].toReversed().reduce((total, char, i) => {
    const n = Number(char) * (i % 2 === 0 ? 2 : 1)
    return total + (n > 9 ? n - 9 : n)
  }, 0)
  return (10 - (sum % 10)) % 10
}
