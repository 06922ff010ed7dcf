/** Steps of the knowledge base's stories. */
import type { EntryDetail } from '#contract/knowledge.ts'
import type { EntryMove } from '#domain/knowledge/entry-life.ts'
import type { Person, Refused, Reply } from './person.ts'

export type EntryWords = { question: string; answer: string; unitId: string } & Record<string, unknown>
export type EntryReply = Reply<EntryDetail & Refused>

export const write = (who: Person, words: EntryWords): Promise<EntryDetail> => who.post('/api/knowledge/drafts', words)
export const publish = (who: Person, words: EntryWords): Promise<EntryDetail> => who.post('/api/knowledge', words)
export const read = (who: Person, entry: { id: string }): Promise<EntryDetail> => who.get(`/api/knowledge/${entry.id}`)
export const tryStep = (who: Person, entry: Pick<EntryDetail, 'id' | 'version'>, move: EntryMove, reason?: string): Promise<EntryReply> =>
  who.send('POST', `/api/knowledge/${entry.id}/moves`, { move, version: entry.version, ...(reason && { reason }) })
export async function step(who: Person, entry: Pick<EntryDetail, 'id' | 'version'>, move: EntryMove, reason?: string): Promise<EntryDetail> {
  const { status, body } = await tryStep(who, entry, move, reason)
  if (status !== 200) throw new Error(`${move}: ${status} ${JSON.stringify(body)}`)
  return body
}
export const found = async (who: Person, text: string): Promise<string[]> =>
  (await who.get<{ items: { question: string }[] }>(`/api/knowledge?text=${encodeURIComponent(text)}`)).items.map(({ question }) => question)

/** As a browser sends a form with a file. */
export async function sendFile<T>(who: Person, url: string, fields: Record<string, string>, file: { name: string; bytes: Buffer }): Promise<Reply<T>> {
  const edge = 'edge-of-a-part'
  const part = (disposition: string, content: Buffer | string) => [Buffer.from(`--${edge}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n')]
  const payload = Buffer.concat([...Object.entries(fields).flatMap(([name, value]) => part(`name="${name}"`, value)), ...part(`name="file"; filename="${file.name}"`, file.bytes), Buffer.from(`--${edge}--\r\n`)])
  const reply = await who.ask({ method: 'POST', url, payload, headers: { 'content-type': `multipart/form-data; boundary=${edge}` } })
  return { status: reply.statusCode, body: reply.json() }
}
