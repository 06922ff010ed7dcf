import type { FastifyRequest } from 'fastify'
import { Refusal } from '#platform/refusal.ts'

/** The one file of a multipart request. @throws Refusal bad_request */
export async function fileOf(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
  const part = await request.file()
  if (!part) throw new Refusal('bad_request', { fields: [{ field: 'file', message: 'missing' }] })
  return { name: part.filename, bytes: await part.toBuffer() }
}
