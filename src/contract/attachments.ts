/** Files travel as multipart and octets; rows as JSON. */
import { z } from 'zod'
import { AttachmentView } from './desk.ts'
import { endpoint, Id } from './endpoint.ts'

/** multipart/form-data: `file`, optional `kind` */
export const uploadAttachment = endpoint('POST', '/api/tickets/:ticketId/attachments', { params: z.object({ ticketId: Id }), response: AttachmentView, access: 'work', summary: 'attach a file (multipart: file, kind)', idempotent: false })
export const downloadAttachment = endpoint('GET', '/api/attachments/:attachmentId', { params: z.object({ attachmentId: Id }), response: z.unknown(), access: 'ticket_read', summary: 'a file’s bytes' })
