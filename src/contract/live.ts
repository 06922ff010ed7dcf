import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** Server-sent events. `changed` with the chain's newest position: something of your centre moved; ask again for what you show. No data travels here. */
export const liveStream = endpoint('GET', '/api/live', { response: z.unknown(), access: 'ticket_read', summary: 'server-sent events: something changed' })
