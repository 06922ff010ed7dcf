/** Erlang C (DOMAIN §4): nobody hangs up, arrivals are Poisson; the smallest number of agents that answers in time. */
export type Load = { /** calls in the interval */ calls: number; intervalSeconds: number; /** talk and wrap-up */ handleSeconds: number }
export type Target = { /** share answered within the time, 0–1 */ share: number; withinSeconds: number }

/** Traffic in erlang: agents that would be busy without a pause. */
export const traffic = ({ calls, intervalSeconds, handleSeconds }: Load): number => (calls * handleSeconds) / intervalSeconds

/** Probability that a caller waits at all. By the recursion of Erlang B, which stays finite for thousands of agents. */
export function waits(agents: number, erlang: number): number {
  if (erlang <= 0) return 0
  if (agents <= erlang) return 1
  let blocked = 1
  for (let n = 1; n <= agents; n++) blocked = (erlang * blocked) / (n + erlang * blocked)
  return blocked / (1 - (erlang / agents) * (1 - blocked))
}

/** Share of callers answered within the time. */
export function answeredInTime(agents: number, load: Load, withinSeconds: number): number {
  const erlang = traffic(load)
  if (erlang <= 0) return 1
  if (agents <= erlang) return 0
  return 1 - waits(agents, erlang) * Math.exp((-(agents - erlang) * withinSeconds) / load.handleSeconds)
}

/** 所需坐席. Nobody calls: nobody is needed (7×24 asks for one all the same, which is coverage, not load). */
export function agentsFor(load: Load, { share, withinSeconds }: Target): number {
  const erlang = traffic(load)
  if (erlang <= 0) return 0
  let agents = Math.floor(erlang) + 1
  while (answeredInTime(agents, load, withinSeconds) < share) agents += 1
  return agents
}
