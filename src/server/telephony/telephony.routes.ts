import { randomBytes } from 'node:crypto'
import { logCall as logCallEndpoint, noteCall as noteCallEndpoint } from '#contract/phone-desk.ts'
import { askSwitch as askSwitchEndpoint, phoneDesk, signOnPhone } from '#contract/telephony.ts'
import type { Config } from '#platform/config.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { askSwitch } from './actions/ask-switch.ts'
import { logCall } from './actions/log-call.ts'
import { noteCall } from './actions/note-call.ts'
import { takeSeat } from './actions/take-seat.ts'
import { presentPhone } from './phone.presenter.ts'
import { wishOf } from './wish-of.ts'

export function telephonyRoutes(door: Door, telephony: Config['telephony']): void {
  mount(door, phoneDesk, async (ctx) => presentPhone(ctx, telephony))
  mount(door, askSwitchEndpoint, async (ctx, { body }) => {
    await askSwitch(ctx, body.id, await wishOf(ctx, body.wish))
    return { ok: true as const }
  })
  mount(door, noteCallEndpoint, async (ctx, { params, body }) => {
    await noteCall(ctx, params.callId, body)
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
