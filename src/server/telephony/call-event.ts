import type { Call } from '#domain/telephony/call.ts'
import type { NewEvent } from '#platform/events.ts'

/** What a person does with a call, as the switch records what happens to it. */
export const callEvent = (type: string, call: Call, facts: Record<string, string | number | boolean> = {}, body?: unknown): NewEvent => ({
  type, subject: { kind: 'call', id: call.id }, dimensions: { channel: 'phone', line: call.line, before: call.state, facts: { ...facts, direction: call.direction, simulated: call.simulated } },
  ...(body === undefined ? {} : { body }),
})
