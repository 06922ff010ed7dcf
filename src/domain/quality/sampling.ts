/** 抽样. Deterministic: the same plan, seed and population always draw the same tickets, whatever order they come in. */
export const METHODS = ['random', 'per_agent', 'per_category', 'risk'] as const
export type Method = (typeof METHODS)[number]
export const RISKS = ['dissatisfied', 'rehandled', 'urged', 'near', 'overdue', 'hints'] as const
export type Risk = (typeof RISKS)[number]
/** added to the weight 1 of an ordinary ticket for each risk it shows */
export type Weights = Partial<Record<Risk, number>>

export type Candidate = {
  ticketId: string
  /** the work inspected: an agent's or a unit's */
  subject: string
  /** people and units who did that work: none of them inspects it */
  by: readonly string[]
  categoryCode: string | null
  risks: readonly Risk[]
}

export const weightOf = ({ risks }: Pick<Candidate, 'risks'>, weights: Weights): number =>
  1 + [...new Set(risks)].reduce((sum, risk) => sum + Math.max(0, weights[risk] ?? 0), 0)

/** (0, 1), from seed and text alone: FNV-1a, then mixed so that neighbours differ. */
export function chance(seed: string, text: string): number {
  let hash = 0x811c9dc5
  for (const char of `${seed}\n${text}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0
  return (((hash ^ (hash >>> 16)) >>> 0) + 0.5) / 4294967296
}

/** Efraimidis–Spirakis: the largest of u^(1/w) are a weighted sample without replacement; a larger weight never lowers a ticket's place. */
const keyOf = (seed: string, ticketId: string, weight: number): number => chance(seed, ticketId) ** (1 / weight)

type Plan = { method: Method; size: number; weights: Weights; seed: string }

/** At most `size`, none twice, none of `taken`; per agent and per category the groups take turns. */
export function draw(plan: Plan, candidates: readonly Candidate[], taken: ReadonlySet<string> = new Set()): Candidate[] {
  const once = new Map(candidates.filter(({ ticketId }) => !taken.has(ticketId)).map((one) => [one.ticketId, one]))
  const ranked = [...once.values()]
    .map((one) => ({ one, key: keyOf(plan.seed, one.ticketId, plan.method === 'risk' ? weightOf(one, plan.weights) : 1) }))
    .toSorted((a, b) => b.key - a.key || compare(a.one.ticketId, b.one.ticketId)).map(({ one }) => one)
  const groupOf = ({ subject, categoryCode }: Candidate) => (plan.method === 'per_agent' ? subject : plan.method === 'per_category' ? (categoryCode ?? '') : '')
  const seen = new Map<string, number>()
  const turns = ranked.map((one, place) => {
    const turn = seen.get(groupOf(one)) ?? 0
    seen.set(groupOf(one), turn + 1)
    return { one, turn: groupOf(one) === '' && plan.method !== 'per_category' ? 0 : turn, place }
  })
  return turns.toSorted((a, b) => a.turn - b.turn || a.place - b.place).slice(0, Math.max(0, plan.size)).map(({ one }) => one)
}

export type Inspector = { id: string; unitId?: string; /** already waiting for this one */ load: number }

/** To whoever has least and did not do the work; undefined where everybody did: it waits for another inspector. */
export function distribute(drawn: readonly Candidate[], inspectors: readonly Inspector[]): Map<string, string | undefined> {
  const loads = new Map(inspectors.map(({ id, load }) => [id, load]))
  const unitOf = new Map(inspectors.map(({ id, unitId }) => [id, unitId ?? '']))
  return new Map(drawn.map(({ ticketId, by, subject }) => {
    const free = [...loads].filter(([id]) => !by.includes(id) && !by.includes(unitOf.get(id) ?? '') && id !== subject).toSorted((a, b) => a[1] - b[1] || compare(a[0], b[0]))
    const id = free[0]?.[0]
    if (id !== undefined) loads.set(id, (loads.get(id) ?? 0) + 1)
    return [ticketId, id]
  }))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
