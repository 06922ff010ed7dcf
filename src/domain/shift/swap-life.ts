/** 换班: asked by whose duty it is, agreed to by whoever takes it; nothing is swapped without that word. */
export const SWAP_STATES = ['asked', 'agreed', 'refused', 'withdrawn', 'lapsed'] as const
export type SwapState = (typeof SWAP_STATES)[number]
export const SWAP_MOVES = ['agree', 'refuse', 'withdraw', 'lapse'] as const
export type SwapMove = (typeof SWAP_MOVES)[number]
export const SWAP_RULES: Record<SwapMove, { to: SwapState; who: 'asker' | 'asked' | 'system' }> = {
  agree: { to: 'agreed', who: 'asked' }, refuse: { to: 'refused', who: 'asked' }, withdraw: { to: 'withdrawn', who: 'asker' }, lapse: { to: 'lapsed', who: 'system' },
}
export type WhyNotSwap = 'forbidden' | 'shift_swap_over' | 'shift_begun'

export function whyNotSwap(actor: { kind: string; id: string }, swap: { state: SwapState; askerId: string; askedId: string; startsAt: number }, move: SwapMove, now: number): WhyNotSwap | undefined {
  const { who } = SWAP_RULES[move]
  const may = actor.kind === 'system' ? who === 'system' : who === 'asker' ? actor.id === swap.askerId : who === 'asked' && actor.id === swap.askedId
  if (!may) return 'forbidden'
  if (swap.state !== 'asked') return 'shift_swap_over'
  return move === 'agree' && swap.startsAt <= now ? 'shift_begun' : undefined
}
export const swapAbilities = (actor: { kind: string; id: string }, swap: Parameters<typeof whyNotSwap>[1], now: number): SwapMove[] => SWAP_MOVES.filter((move) => !whyNotSwap(actor, swap, move, now))
