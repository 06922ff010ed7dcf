/** Which channel of the engine is which leg of ours, and of which call. */
export type Leg = { legId: string; channelId: string; callId: string; isUp: boolean }
export type Legs = {
  know(leg: Leg): Leg
  of(legId: string): Leg | undefined
  at(channelId: string): Leg | undefined
  ofCall(callId: string): Leg[]
  all(): Leg[]
  forget(channelId: string): Leg | undefined
}

export function legs(): Legs {
  const byLeg = new Map<string, Leg>()
  const byChannel = new Map<string, Leg>()
  const byCall = new Map<string, Set<Leg>>()
  const drop = (leg: Leg) => {
    byLeg.delete(leg.legId)
    byChannel.delete(leg.channelId)
    const others = byCall.get(leg.callId)
    others?.delete(leg)
    if (others?.size === 0) byCall.delete(leg.callId)
  }
  return {
    know(leg) {
      const before = byLeg.get(leg.legId)
      if (before) drop(before)
      byLeg.set(leg.legId, leg)
      byChannel.set(leg.channelId, leg)
      byCall.set(leg.callId, (byCall.get(leg.callId) ?? new Set()).add(leg))
      return leg
    },
    of: (legId) => byLeg.get(legId),
    at: (channelId) => byChannel.get(channelId),
    ofCall: (callId) => [...byCall.get(callId) ?? []],
    all: () => [...byLeg.values()],
    forget(channelId) {
      const leg = byChannel.get(channelId)
      if (leg) drop(leg)
      return leg
    },
  }
}

/** Carried by every channel of ours, so that whoever comes after a restart knows it again: application, call, leg. */
export const MARK = 'JIESU'
export const markOf = (app: string, { callId, legId }: { callId: string; legId: string }): string => `${app} ${callId} ${legId}`
export function readMark(app: string, mark: string): { callId: string; legId: string } | undefined {
  const [of, callId, legId] = mark.split(' ')
  return of === app && callId && legId ? { callId, legId } : undefined
}
