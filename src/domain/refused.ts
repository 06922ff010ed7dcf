/** A rule said no. The code is looked up in the contract for its HTTP status and its Chinese and English sentence. */
export class Refused extends Error {
  readonly code: string
  readonly details: Record<string, unknown>
  constructor(code: string, details: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.details = details
  }
}
