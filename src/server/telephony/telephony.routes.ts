import { randomBytes } from 'node:crypto'
import { logWholeCall as logWholeCallEndpoint } from '#contract/phone-desk.ts'
import { askSwitch as askSwitchEndpoint, signOnPhone } from '#contract/telephony.ts'
import { engineOfCenter } from '#platform/asterisk/engine-of-center.ts'
import type { Config } from '#platform/config.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { askSwitch } from './actions/ask-switch.ts'
import { logWholeCall } from './actions/log-whole-call.ts'
import { takeSeat } from './actions/take-seat.ts'
import { requireNewCall } from './new-call.ts'

export function telephonyRoutes(door: Door, telephony: Config['telephony']): void {
  mount(door, askSwitchEndpoint, async (ctx, { body }) => {
    if (body.wish.wish === 'dial') requireNewCall(ctx, body.wish.callId)
    await askSwitch(ctx, body.id, body.wish)
    return { ok: true as const }
  })
  mount(door, logWholeCallEndpoint, async (ctx, { body }) => {
    await logWholeCall(ctx, { ...body, startedAt: Date.parse(body.startedAt), endedAt: Date.parse(body.endedAt) })
    return { ok: true as const }
  })
  mount(door, signOnPhone, async (ctx, { body }) => {
    const hasBrowserPhone = telephony?.kind === 'asterisk'
    const secret = hasBrowserPhone ? randomBytes(18).toString('base64url') : undefined
    const ext = await takeSeat(ctx, body.id, secret)
    const url = hasBrowserPhone ? engineOfCenter(telephony.url, ctx.actor.centerId) : undefined
    const engine = url === undefined ? undefined : new URL(url)
    return { ext, secret: secret ?? null, address: engine ? `${engine.protocol === 'https:' ? 'wss' : 'ws'}://${engine.host}/ws` : null, realm: engine?.hostname ?? null }
  })
}
