/** Plays a plan through the actions under a virtual clock: slice by slice of the day, families of tickets side by side, timers in between. */
import type { Ticket } from '#domain/ticket/ticket.ts'
import { DAY, HOUR } from '#domain/calendar/local-day.ts'
import { contextOf, type Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { systemActor } from '#platform/system-actor.ts'
import { makeMove } from '#server/drive/make-move.ts'
import { resumeDue } from '#server/handling/handling.jobs.ts'
import { lapseDue } from '#server/intake/intake.jobs.ts'
import { registerTicket } from '#server/intake/actions/register-ticket.ts'
import { childrenFollow, PARENT_ENDS } from '#server/ticket/follow-parent.ts'
import { archiveOld, markDeadlines } from '#server/ticket/ticket.jobs.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import type { Cast, Part } from './cast.ts'
import type { PlannedTicket, Step } from './plan/planned.ts'

export type Stage = { db: Db; keys: Keys; centerId: string; cast: Cast; now: number; say: (done: number, all: number) => void }

const SLICE = 6 * HOUR
const LANES = 4
const ENDS: Partial<Record<Step['move'], (typeof PARENT_ENDS)[number]>> = {
  accept: 'ticket.accepted', answer: 'ticket.answered', conclude_study: 'ticket.study_concluded', refuse: 'ticket.refused', transfer: 'ticket.transferred', withdraw: 'ticket.withdrawn',
}

/** A refusal here is a fault of the plan and ends the filling. @returns moves made, registrations included */
export async function playPlan(stage: Stage, plans: readonly PlannedTicket[]): Promise<number> {
  const live = new Map<string, Ticket>()
  const slices = new Map<number, { register: PlannedTicket[]; steps: Map<string, { plan: PlannedTicket; step: Step }[]> }>()
  const sliceAt = (at: number) => {
    const key = Math.floor(at / SLICE)
    return slices.get(key) ?? slices.set(key, { register: [], steps: new Map() }).get(key)!
  }
  for (const plan of plans) {
    sliceAt(plan.at).register.push(plan)
    for (const step of plan.steps) {
      const { steps } = sliceAt(step.at)
      steps.set(plan.family, [...(steps.get(plan.family) ?? []), { plan, step }])
    }
  }
  const all = plans.reduce((sum, { steps }) => sum + 1 + steps.length, 0)
  let done = 0
  for (const [key, { register, steps }] of [...slices].toSorted(([a], [b]) => a - b)) {
    await registerAll(stage, register.toSorted((a, b) => a.at - b.at), live)
    const families = [...steps.values()].map((list) => list.toSorted((a, b) => a.step.at - b.step.at))
    await inLanes(families, (family) => playFamily(stage, family, live))
    done += register.length + families.reduce((sum, family) => sum + family.length, 0)
    await runTimers(stage, Math.min(stage.now, (key + 1) * SLICE - 1))
    stage.say(done, all)
  }
  return done
}

const as = (stage: Stage, tx: Tx, part: Part | 'system', at: number, hand: number, unitId?: string): Context =>
  contextOf({ actor: part === 'system' ? systemActor(stage.centerId) : stage.cast.pick(part, hand, unitId), now: at, db: stage.db, keys: stage.keys, requestId: 'demo' }, tx)

/** In the order of the day, so that numbers run with the clock. */
async function registerAll(stage: Stage, plans: readonly PlannedTicket[], live: Map<string, Ticket>): Promise<void> {
  await stage.db.transaction().execute(async (tx) => {
    for (const plan of plans) {
      const { ticket } = await registerTicket(as(stage, tx, 'agent', plan.at, plan.hand), { demand: plan.demand, then: plan.then }, { id: plan.id, isGenerated: true }).catch(faultIn(plan))
      live.set(ticket.id, ticket)
    }
  })
}

async function playFamily(stage: Stage, family: readonly { plan: PlannedTicket; step: Step }[], live: Map<string, Ticket>): Promise<void> {
  await stage.db.transaction().execute(async (tx) => {
    for (const { plan, step } of family) {
      const known = live.get(plan.id)
      if (!known) throw new Error(`${plan.id} is not registered before ${step.move}`)
      // Timers and parents may have moved it since.
      const ticket = step.onlyIf || known.status === 'merged' ? await getTicket(tx, stage.centerId, plan.id) : known
      if (step.onlyIf && ticket.status !== step.onlyIf) continue
      const ctx = as(stage, tx, step.who, step.at, step.hand, step.byUnitId ?? step.unitId)
      const next = await makeMove(ctx, ticket, step, step.unitId).catch(faultIn(plan, step))
      live.set(plan.id, next)
      const end = next.childCount > 0 ? ENDS[step.move] : undefined
      if (end) await childrenFollow(tx, as(stage, tx, 'system', step.at, 0), next.id, end, answerOf(next))
    }
  })
}

function answerOf(ticket: Ticket): { publicAnswer?: string; unit?: string } {
  const lead = ticket.assignments.findLast(({ role }) => role === 'lead')
  return { publicAnswer: lead?.reply?.publicAnswer, unit: lead?.unitName }
}

/** What the work process would have done by then. */
async function runTimers({ db, keys, centerId }: Stage, at: number): Promise<void> {
  const ctx = contextOf({ actor: systemActor(centerId), now: at, db, keys, requestId: 'demo timers' })
  await markDeadlines(ctx)
  await resumeDue(ctx)
  await lapseDue(ctx)
  if (Math.floor(at / DAY) !== Math.floor((at + 1) / DAY)) await archiveOld(ctx)
}

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  await Promise.all(Array.from({ length: LANES }, async () => {
    for (const item of queue) await work(item)
  }))
}

const faultIn = (plan: PlannedTicket, step?: Step) => (cause: unknown): never => {
  throw new Error(`the plan of ${plan.demand.kind} "${plan.demand.title}" fails at ${step ? `${step.move} (${plan.steps.indexOf(step)} of ${plan.steps.map((s) => s.move).join(' ')})` : 'registration'}`, { cause })
}
