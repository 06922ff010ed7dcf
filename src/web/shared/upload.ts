/** A file goes up as multipart; XMLHttpRequest because only it tells how far it has come. */
import { CallError } from './call-error.ts'
import { csrfToken } from './call.ts'

/** @returns what went wrong, or nothing */
export function upload(ticketId: string, file: File, kind: string | undefined, onShare: (percent: number) => void): Promise<CallError | undefined> {
  const form = new FormData()
  if (kind) form.append('kind', kind)
  form.append('file', file)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/tickets/${ticketId}/attachments`)
    request.setRequestHeader('x-csrf-token', csrfToken())
    request.setRequestHeader('idempotency-key', crypto.randomUUID())
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onShare(Math.round((100 * loaded) / Math.max(total, 1)))
    request.onload = () => resolve(request.status < 300 ? undefined : new CallError(request.status, (request.response ?? {}) as Record<string, unknown>))
    request.onerror = () => resolve(new CallError(0, { code: 'offline' }))
    request.send(form)
  })
}
