import { REFUSALS, type RefusalCode } from '#contract/refusals.ts'

export type Field = { path: string; message: string }
/** What the server said no with (RFC 9457), or `offline` where it said nothing. */
export class CallError extends Error {
  readonly code: string
  readonly status: number
  readonly details: unknown
  readonly requestId: string | undefined
  readonly fields: Field[]

  constructor(status: number, problem: Record<string, unknown>) {
    super(textOf(problem['title']) ?? textOf(problem['code']) ?? `HTTP ${status}`)
    this.status = status
    this.code = textOf(problem['code']) ?? (status === 0 ? 'offline' : 'unknown')
    this.details = problem['details']
    this.requestId = typeof problem['requestId'] === 'string' ? problem['requestId'] : undefined
    this.fields = Array.isArray(problem['fields']) ? problem['fields'].map(fieldOf) : []
  }

  /** nothing was decided: the same act may be sent again under the same key */
  get undecided(): boolean { return this.status === 0 || this.status >= 502 }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function fieldOf(field: unknown): Field {
  if (typeof field !== 'object' || field === null) return { path: '', message: String(field) }
  // The server says `field`; a schema's own issue says `path`.
  const { field: name = '', path = name, message = '' } = field as Record<string, unknown>
  return { path: Array.isArray(path) ? path.join('.') : String(path), message: String(message) }
}

const OWN = {
  offline: { zh: '连不上服务器，您写的内容还在，请稍后再试。', en: 'No connection to the server; what you typed is kept.' },
  unknown: { zh: '系统出错，请稍后再试。', en: 'Something went wrong; try again later.' },
}
export function sentenceOf(error: unknown): { zh: string; en: string } {
  if (!(error instanceof CallError)) return OWN.unknown
  if (error.code in REFUSALS) return REFUSALS[error.code as RefusalCode]
  return error.code in OWN ? OWN[error.code as keyof typeof OWN] : { zh: error.message, en: error.message }
}
