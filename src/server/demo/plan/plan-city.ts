/** The whole plan of one centre's sixty days. The same seed and the same now give the same plan. */
import { clusters } from './clusters.ts'
import { history } from './history.ts'
import { services } from './services.ts'
import { standing } from './standing.ts'
import type { City, PlannedTicket } from './planned.ts'

/** @param share 1 for a whole installation; less where several centres divide it */
export function planCity(city: City, tickets: number, share: number): PlannedTicket[] {
  const plans = [
    ...history(city, tickets), ...standing(city, 100_000, share), ...clusters(city, 200_000, Math.max(0.5, share)), ...services(city, 300_000, Math.ceil(8 * share)),
  ]
  return plans.map((plan) => ({ ...plan, steps: plan.steps.filter(({ at }) => at <= city.now) }))
}
