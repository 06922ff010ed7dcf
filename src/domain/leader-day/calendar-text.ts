/** iCalendar (RFC 5545): CRLF, lines folded at 75 octets, text escaped, times in UTC. */
export type CalendarEvent = { uid: string; stamp: number; start: number; end: number; sequence: number; summary: string; location?: string | undefined; description?: string | undefined; cancelled?: boolean }

export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Jiesu//leader days//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT', `UID:${event.uid}`, `DTSTAMP:${utc(event.stamp)}`, `DTSTART:${utc(event.start)}`, `DTEND:${utc(event.end)}`, `SEQUENCE:${event.sequence}`,
      `SUMMARY:${escaped(event.summary)}`, ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []), ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
      `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
/** Control characters have no place in TEXT; a line end is written \n. */
const escaped = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- RFC 5545 3.1 forbids them
  text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '').replaceAll('\\', '\\\\').replaceAll(';', String.raw`\;`).replaceAll(',', String.raw`\,`).replaceAll('\n', String.raw`\n`)

const OCTETS = 75
const octets = (char: string): number => { const code = char.codePointAt(0) ?? 0; return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4 }
/** Never inside a character; the space that begins a continuation counts. */
export function folded(line: string): string {
  let out = ''
  let used = 0
  for (const char of line) {
    if (used + octets(char) > OCTETS) { out += '\r\n '; used = 1 }
    out += char
    used += octets(char)
  }
  return out
}
