import { getSpeech, transcribe } from '#contract/speech.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Speech } from '#platform/speech.ts'

export function speechRoutes(door: Door, speech: Speech): void {
  mount(door, getSpeech, () => Promise.resolve({ missing: speech.missing }))
  mount(door, transcribe, async (_ctx, _asked, { request }) => {
    const part = await request.file()
    if (!part) throw new Refusal('bad_request', { fields: [{ field: 'file', message: 'missing' }] })
    return speech.transcribe(await part.toBuffer())
  })
}
