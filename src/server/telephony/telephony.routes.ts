import { randomBytes } from 'node:crypto'
import { dialOut, forceSeat as forceSeatEndpoint, logCall as logCallEndpoint, noteCall as noteCallEndpoint } from '#contract/phone-desk.ts'
import { askSwitch as askSwitchEndpoint, phoneDesk, signOnPhone } from '#contract/telephony.ts'
import type { Config } from '#platform/config.ts'
import type { Door } from '#platform/door.ts'
import { newId } from '#platform/ids.ts'
import { mount } from '#platform/mount.ts'
import { askSwitch } from './actions/ask-switch.ts'
import { forceSeat } from './actions/force-seat.ts'
import { logCall } from './actions/log-call.ts'
import { noteCall } from './actions/note-call.ts'
import { takeSeat } from './actions/take-seat.ts'
import { presentPhone } from './phone.presenter.ts'
import { dialWish } from './dial-wish.ts'
import { requireNewCall } from './new-call.ts'

export function telephonyRoutes(door: Door, telephony: Config['telephony']): void {
  mount(door, phoneDesk, async (ctx) => presentPhone(ctx, telephony))
  mount(door, askSwitchEndpoint, async (ctx, { body }) => {
    if (body.wish.wish === 'dial') requireNewCall(ctx, body.wish.callId)
    await askSwitch(ctx, body.id, body.wish)
    return { ok: true as const }
  })
  mount(door, dialOut, async (ctx, { body }) => {
    const callId = newId()
    await askSwitch(ctx, body.id, await dialWish(ctx, callId, body))
    return { callId }
  })
  mount(door, forceSeatEndpoint, async (ctx, { params, body }) => {
    await forceSeat(ctx, params.userId, body)
    return { ok: true as const }
  })
  mount(door, noteCallEndpoint, async (ctx, { params, body }) => {
    await noteCall(ctx, params.callId, body.outcome)
    return { ok: true as const }
  })
  mount(door, logCallEndpoint, async (ctx, { body }) => {
    await logCall(ctx, { ...body, startedAt: Date.parse(body.startedAt), endedAt: Date.parse(body.endedAt) })
    return { ok: true as const }
  })
  mount(door, signOnPhone, async (ctx, { body }) => {
    const hasBrowserPhone = telephony?.kind === 'asterisk'
    const secret = hasBrowserPhone ? randomBytes(18).toString('base64url') : undefined
    const ext = await takeSeat(ctx, body.id, secret)
    const engine = hasBrowserPhone ? new URL(telephony.url) : undefined
    return { ext, secret: secret ?? null, address: engine ? `${engine.protocol === 'https:' ? 'wss' : 'ws'}://${engine.host}/ws` : null, realm: engine?.hostname ?? null }
  })
}
