/** The id a case always has: the ticket's own instant, then a hash of ticket, duty and key. Made anew it is the same, so nothing is counted twice. */
export function caseIdOf(ticketId: string, code: string, key: string): string {
  const text = `${ticketId}|${code}|${key}`
  const hex = [0x811c9dc5, 0x1b873593, 0x9e3779b9].map((seed) => mixed(text, seed).toString(16).padStart(8, '0')).join('')
  // Version 7 and its variant: the case lies in the ticket's year.
  const variant = ((Number.parseInt(hex[3] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return `${ticketId.slice(0, 13)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`
}

/** FNV-1a with the finish of MurmurHash3: 32 bits. */
function mixed(text: string, seed: number): number {
  let hash = seed
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
