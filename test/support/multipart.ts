import type { Person, Refused, Reply } from './person.ts'

/** A smallest PDF: what tells its kind is its first bytes. */
export const SCAN = Buffer.from('%PDF-1.4\n% 批示件\n')

/** One file to one address, as a browser sends it. */
export async function sendFileTo<T>(who: Person, url: string, file: { name: string; bytes: Buffer }): Promise<Reply<T & Refused>> {
  const edge = 'edge-of-a-part'
  const payload = Buffer.concat([Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\n\r\n`), file.bytes, Buffer.from(`\r\n--${edge}--\r\n`)])
  const reply = await who.ask({ method: 'POST', url, payload, headers: { 'content-type': `multipart/form-data; boundary=${edge}` } })
  return { status: reply.statusCode, body: reply.json() }
}
