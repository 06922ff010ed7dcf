import type { CallSource } from '#domain/telephony/call-row.ts'
import type { Config } from '#platform/config.ts'

/** Whose calls the figures of this installation are about. */
export const figureSource = (telephony: Config['telephony']): CallSource => (telephony === undefined ? 'manual' : telephony.kind === 'simulate' ? 'simulated' : 'engine')
