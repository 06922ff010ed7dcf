import { partyName } from '#domain/matter/suggest.ts'
import type { Keys } from '#platform/keys.ts'

/** Whoever is complained of may be a person too. */
export const partyBlind = (keys: Keys, name: string): Buffer => keys.blind('party', partyName(name))
