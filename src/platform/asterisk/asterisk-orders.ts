/** Orders in the engine's words. An order about what is gone already is carried out: its end has been told by an event. */
import type { EngineOrder } from '#domain/telephony/engine.ts'
import { AriProblem } from './ari-problem.ts'
import type { AriClient } from './ari-client.ts'
import { agentEndpoint } from './agent-endpoint.ts'

/** playId → what follows when it has been said */
export type Playing = Map<string, { legId: string; then: 'park' | 'hang_up' | undefined }>
export const HOLDING = 'jiesu-holding'

type With = { client: AriClient; app: string; trunk: string; channelOf: (legId: string) => string; know: (legId: string, channelId: string) => void; playing: Playing }

export function asteriskOrders({ client, app, trunk, channelOf, know, playing }: With) {
  const { ask } = client
  const bridgeOf = (callId: string) => `jiesu-${callId}`
  const callOfLeg = new Map<string, string>()
  const snoops = new Map<string, string>()
  const gone = async (work: Promise<unknown>): Promise<void> => {
    await work.catch((error: unknown) => { if (!(error instanceof AriProblem && [404, 409, 422].includes(error.status))) throw error })
  }
  const playOf = (legId: string) => [...playing].find(([, one]) => one.legId === legId)
  /** Something else is wanted of the leg now. */
  async function hush(legId: string): Promise<void> {
    const found = playOf(legId)
    if (!found) return
    playing.delete(found[0])
    await gone(ask('DELETE', `/playbacks/${found[0]}`))
  }
  const channel = (legId: string, path: string, query?: Record<string, string | number | boolean>) => gone(ask('POST', `/channels/${channelOf(legId)}/${path}`, query))
  const park = async (legId: string) => {
    await gone(ask('POST', `/bridges/${HOLDING}-${app}/addChannel`, { channel: channelOf(legId) }))
  }
  const hangUp = (legId: string, why: string) => gone(ask('DELETE', `/channels/${channelOf(legId)}`, { reason: why === 'declined' ? 'rejected' : why }))
  async function join(callId: string, legIds: readonly string[]): Promise<void> {
    await ask('POST', `/bridges/${bridgeOf(callId)}`, { type: 'mixing', name: bridgeOf(callId) })
    for (const legId of legIds) {
      callOfLeg.set(legId, callId)
      await hush(legId)
      await gone(ask('POST', `/bridges/${bridgeOf(callId)}/addChannel`, { channel: channelOf(legId), inhibitConnectedLineUpdates: true }))
    }
  }

  async function carryOut(order: EngineOrder): Promise<void> {
    switch (order.order) {
      case 'answer': return channel(order.legId, 'answer')
      case 'park': { const found = playOf(order.legId); if (found) { found[1].then = 'park'; return } return park(order.legId) }
      case 'play': return play(order)
      case 'stop_play': playing.delete(order.playId); return gone(ask('DELETE', `/playbacks/${order.playId}`))
      case 'originate': return originate(order)
      case 'bridge': return join(order.callId, order.legIds)
      case 'unbridge': return gone(ask('POST', `/bridges/${bridgeOf(order.callId)}/removeChannel`, { channel: channelOf(order.legId) }))
      case 'hold': {
        const callId = callOfLeg.get(order.legId)
        if (callId) await gone(ask('POST', `/bridges/${bridgeOf(callId)}/removeChannel`, { channel: channelOf(order.legId) }))
        return channel(order.legId, 'moh')
      }
      case 'resume': {
        await gone(ask('DELETE', `/channels/${channelOf(order.legId)}/moh`))
        const callId = callOfLeg.get(order.legId)
        return callId ? join(callId, [order.legId]) : undefined
      }
      case 'mute': return order.on ? channel(order.legId, 'mute', { direction: 'in' }) : gone(ask('DELETE', `/channels/${channelOf(order.legId)}/mute`, { direction: 'in' }))
      case 'send_keys': return channel(order.legId, 'dtmf', { dtmf: order.keys })
      case 'hang_up': { const found = playOf(order.legId); if (found) { found[1].then = 'hang_up'; return } return hangUp(order.legId, order.why) }
      case 'record': return gone(ask('POST', `/bridges/${bridgeOf(order.callId)}/record`, { name: order.recordingId, format: 'wav', ifExists: 'fail', beep: false }))
      case 'pause_record': return gone(ask(order.on ? 'POST' : 'DELETE', `/recordings/live/${order.recordingId}/pause`))
      case 'stop_record': return gone(ask('POST', `/recordings/live/${order.recordingId}/stop`))
      case 'supervise': return supervise(order)
    }
  }

  async function play({ legId, playId, prompts }: Extract<EngineOrder, { order: 'play' }>): Promise<void> {
    await hush(legId)
    await gone(ask('POST', `/bridges/${HOLDING}-${app}/removeChannel`, { channel: channelOf(legId) }))
    playing.set(playId, { legId, then: undefined })
    await ask('POST', `/channels/${channelOf(legId)}/play/${playId}`, { media: prompts.map((prompt) => `sound:jiesu/${prompt}`).join(',') })
      .catch((error: unknown) => { playing.delete(playId); if (!(error instanceof AriProblem)) throw error })
  }
  async function playFinished(playId: string): Promise<void> {
    const found = playing.get(playId)
    playing.delete(playId)
    if (found?.then === 'park') await park(found.legId)
    if (found?.then === 'hang_up') await hangUp(found.legId, 'normal')
  }

  async function originate({ callId, legId, to, shownNumber, seconds, headers }: Extract<EngineOrder, { order: 'originate' }>): Promise<void> {
    callOfLeg.set(legId, callId)
    know(legId, legId)
    const variables = { JIESU_LEG: legId, JIESU_CALL: callId, ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [`PJSIP_HEADER(add,${name})`, value])) }
    // Twice the same order: the engine knows the channel already.
    await ask('POST', `/channels/${legId}`, { endpoint: to.kind === 'agent' ? `PJSIP/${to.ext}` : `PJSIP/${to.number}@${trunk}`, app, appArgs: 'leg', callerId: shownNumber, timeout: seconds }, { variables })
      .catch((error: unknown) => { if (!(error instanceof AriProblem && error.status === 409)) throw error })
  }

  /** Listening and whispering go through a snoop channel in a bridge with the leader; who barges in sits in the call's own bridge. */
  async function supervise({ legId, targetLegId, mode }: Extract<EngineOrder, { order: 'supervise' }>): Promise<void> {
    const before = snoops.get(legId)
    if (before) await gone(ask('DELETE', `/channels/${before}`))
    snoops.delete(legId)
    const callId = callOfLeg.get(targetLegId)
    if (mode === 'barge') return callId ? join(callId, [legId]) : undefined
    const snoopId = `snoop-${legId}-${mode}`
    snoops.set(legId, snoopId)
    await gone(ask('POST', `/channels/${channelOf(targetLegId)}/snoop/${snoopId}`, { app, appArgs: 'snoop', spy: 'both', whisper: mode === 'whisper' ? 'out' : 'none' }))
  }
  async function snoopStarted(snoopId: string): Promise<void> {
    const leader = [...snoops].find(([, id]) => id === snoopId)?.[0]
    if (!leader) return
    await ask('POST', `/bridges/listen-${leader}`, { type: 'mixing' })
    await gone(ask('POST', `/bridges/listen-${leader}/addChannel`, { channel: `${channelOf(leader)},${snoopId}` }))
  }

  return {
    carryOut, playFinished, snoopStarted,
    prepare: async () => { await ask('POST', `/bridges/${HOLDING}-${app}`, { type: 'holding', name: `${HOLDING}-${app}` }) },
    provision: async (ext: string, secret: string) => { for (const [path, fields] of agentEndpoint(ext, secret)) await ask('PUT', `/asterisk/config/dynamic/res_pjsip/${path}`, {}, { fields }) },
  }
}
