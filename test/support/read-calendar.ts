/** A reader of iCalendar of our own making, after RFC 5545 and not after the writer: octets in, properties out. */
export type ReadCalendar = { properties: Record<string, string>; events: Record<string, string>[] }

/** @throws Error where a line breaks the rules */
export function parseCalendar(bytes: Uint8Array): ReadCalendar {
  const octets = Buffer.from(bytes)
  if (!octets.subarray(-2).equals(Buffer.from('\r\n'))) throw new Error('does not end with a line end')
  const raw: Buffer[] = []
  for (let from = 0, at = octets.indexOf('\r\n'); at >= 0; from = at + 2, at = octets.indexOf('\r\n', from)) raw.push(octets.subarray(from, at))
  const lines: Buffer[] = []
  for (const line of raw) {
    if (line.length > 75) throw new Error(`a line of ${line.length} octets`)
    if (line.includes(0x0a) || line.includes(0x0d)) throw new Error('a bare line end')
    // Each piece must be whole characters by itself.
    new TextDecoder('utf-8', { fatal: true }).decode(line)
    if (line[0] === 0x20 || line[0] === 0x09) lines.push(Buffer.concat([lines.pop() ?? Buffer.alloc(0), line.subarray(1)]))
    else lines.push(line)
  }
  const read: ReadCalendar = { properties: {}, events: [] }
  const open: string[] = []
  for (const line of lines.map(String)) {
    const colon = line.indexOf(':')
    const [name, value] = [line.slice(0, colon).split(';')[0] ?? '', line.slice(colon + 1)]
    if (!/^[A-Z-]+$/.test(name)) throw new Error(`no property: ${line}`)
    if (name === 'BEGIN') { open.push(value); if (value === 'VEVENT') read.events.push({}); continue }
    if (name === 'END') { if (open.pop() !== value) throw new Error(`closes what is not open: ${value}`); continue }
    const into = open.at(-1) === 'VEVENT' ? read.events.at(-1) : open.at(-1) === 'VCALENDAR' ? read.properties : undefined
    if (!into) throw new Error(`outside: ${line}`)
    if (name in into) throw new Error(`twice: ${name}`)
    into[name] = value.replaceAll(/\\([\\;,nN])/g, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char))
  }
  if (open.length > 0) throw new Error('not closed')
  for (const event of read.events) for (const needed of ['UID', 'DTSTAMP', 'DTSTART']) if (!event[needed]) throw new Error(`no ${needed}`)
  for (const event of read.events) for (const time of ['DTSTAMP', 'DTSTART', 'DTEND']) if (!/^\d{8}T\d{6}Z$/.test(event[time] ?? '')) throw new Error(`not UTC: ${time} ${event[time]}`)
  if (read.properties['VERSION'] !== '2.0' || !read.properties['PRODID']) throw new Error('no version or maker')
  return read
}
