/** Orders in the engine's words. An order about what is gone already is carried out: its end has been told by an event. */
import type { EngineOrder } from '#domain/telephony/engine.ts'
import { AriProblem, unlessGone } from './ari-problem.ts'
import type { Ask, Query } from './ari-rest.ts'
import { MARK, markOf, type Legs } from './legs.ts'
import type { Prompts } from './prompts.ts'
import type { Supervision } from './supervision.ts'
import type { Talk } from './talk.ts'

type With = { ask: Ask; app: string; trunk: string; legs: Legs; talk: Talk; prompts: Prompts; supervision: Supervision }
/** G.711a first: nothing is recoded between trunk and browser. Without a list the engine offers no video. */
const VOICE = 'alaw,ulaw'
const VOICE_AND_PICTURE = `${VOICE},vp8,h264`
const DIALLED = /^\+?[\d*#]{2,24}$/

export function asteriskOrders({ ask, app, trunk, legs, talk, prompts, supervision }: With): (order: EngineOrder) => Promise<void> {
  const onChannel = (method: 'POST' | 'DELETE', legId: string, path: string, query?: Query) => unlessGone(ask(method, `/channels/${legs.of(legId)?.channelId ?? legId}/${path}`, query))

  async function originate({ callId, legId, to, shownNumber, seconds, headers, video }: Extract<EngineOrder, { order: 'originate' }>): Promise<void> {
    const dialled = to.kind === 'agent' ? to.ext : to.number
    // What is dialled becomes part of an address of the engine.
    if (!DIALLED.test(dialled)) throw new TypeError('a number is digits')
    legs.know({ legId, channelId: legId, callId, isUp: false })
    const variables = { [MARK]: markOf(app, { callId, legId }), ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [`PJSIP_HEADER(add,${name})`, value])) }
    await ask('POST', `/channels/${legId}`, { endpoint: `PJSIP/${dialled}${to.kind === 'agent' ? '' : `@${trunk}`}`, app, appArgs: 'leg', callerId: shownNumber, timeout: seconds, formats: video ? VOICE_AND_PICTURE : VOICE }, { variables })
      .catch((error: unknown) => {
        // Twice the same order: the engine knows the channel already.
        if (error instanceof AriProblem && error.status === 409) return
        legs.forget(legId)
        throw error
      })
  }
  async function hold(legId: string): Promise<void> {
    const leg = legs.of(legId)
    if (!leg) return
    await talk.leave(leg.callId, legId)
    await onChannel('POST', legId, 'moh')
  }
  async function resume(legId: string): Promise<void> {
    const leg = legs.of(legId)
    if (!leg) return
    await onChannel('DELETE', legId, 'moh')
    await talk.join(leg.callId, [legId])
  }

  return async (order) => {
    switch (order.order) {
      // The telephone in the browser answers by itself.
      case 'pick_up': return undefined
      case 'answer': return onChannel('POST', order.legId, 'answer')
      case 'park': return prompts.park(order.legId)
      case 'play': return prompts.play(order.legId, order.playId, order.prompts)
      case 'stop_play': return prompts.stop(order.playId)
      case 'originate': return originate(order)
      case 'bridge': return talk.join(order.callId, order.legIds)
      case 'unbridge': return talk.leave(order.callId, order.legId)
      case 'hold': return hold(order.legId)
      case 'resume': return resume(order.legId)
      case 'mute': return onChannel(order.on ? 'POST' : 'DELETE', order.legId, 'mute', { direction: 'in' })
      case 'send_keys': return onChannel('POST', order.legId, 'dtmf', { dtmf: order.keys })
      case 'hang_up': return prompts.hangUp(order.legId, order.why)
      case 'record': return talk.record(order.callId, order.recordingId)
      case 'pause_record': return unlessGone(ask(order.on ? 'POST' : 'DELETE', `/recordings/live/${order.recordingId}/pause`))
      case 'stop_record': return unlessGone(ask('POST', `/recordings/live/${order.recordingId}/stop`))
      case 'supervise': return supervision.supervise(order)
    }
  }
}
