/** A table goes up as multipart; answered with what it would do, or did. */
import type { ImportReport } from '#contract/knowledge-use.ts'
import { CallError } from '#web/shared/call-error.ts'
import { csrfToken } from '#web/shared/call.ts'

export async function sendTable(file: File, as: 'published' | 'draft', apply: boolean): Promise<ImportReport> {
  const form = new FormData()
  form.append('apply', apply ? 'yes' : 'no')
  form.append('as', as)
  form.append('file', file)
  const reply = await fetch('/api/knowledge/import', { method: 'POST', body: form, credentials: 'same-origin', headers: { 'x-csrf-token': csrfToken(), accept: 'application/json' } })
    .catch(() => { throw new CallError(0, { code: 'offline' }) })
  const data: unknown = await reply.json().catch(() => ({}))
  if (!reply.ok) throw new CallError(reply.status, data as Record<string, unknown>)
  return data as ImportReport
}
