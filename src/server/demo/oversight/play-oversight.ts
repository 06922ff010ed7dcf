/** Supervision, quality, panel, leaders and shifts of the demo city: after its tickets, story by story, in the order of time. */
import { HOUR } from '#domain/calendar/local-day.ts'
import { climbDue } from '#server/supervision/supervision.jobs.ts'
import { getTickets } from '#server/ticket/ticket.store.ts'
import type { PlannedTicket } from '../plan/planned.ts'
import type { Stage } from '../play-plan.ts'
import { seededRandom } from '../random.ts'
import type { Beat } from './beat.ts'
import { campaign } from './campaign.ts'
import { cases } from './cases.ts'
import { duties } from './duties.ts'
import { incident } from './incident.ts'
import { inspections } from './inspections.ts'
import { instructions } from './instructions.ts'
import { orders } from './orders.ts'
import { panel } from './panel.ts'
import { poolOf } from './pool.ts'
import { room } from './room.ts'
import { sceneOf, type Scene } from './scene.ts'
import { sessions } from './sessions.ts'
import { verdicts } from './verdicts.ts'

/** Those that need a ticket of a rare kind choose first. */
const STORIES = [room, incident, panel, sessions, orders, instructions, cases, inspections, campaign, duties]
const CLIMB_EVERY = 4 * HOUR

/** A refusal here is a fault of a story and ends the filling. @returns acts done */
export async function playOversight(stage: Stage, city: Scene['city'], plans: readonly PlannedTicket[], folder: string | undefined): Promise<number> {
  const random = seededRandom(city.seed + 4_711)
  const tickets = await getTickets(stage.db, stage.centerId, plans.map(({ id }) => id))
  const scene = sceneOf(stage, city, poolOf(tickets, plans, stage.cast, random), random, folder)
  const told = [...STORIES.flatMap((story) => story(scene)), ...(await verdicts(scene))].sort((a, b) => a.at - b.at)
  let climbed = told[0]?.at ?? stage.now
  for (const beat of told) {
    // Orders nobody answers climb meanwhile, as they would by the timer.
    for (; climbed < beat.at; climbed += CLIMB_EVERY) await climbDue(scene.bySystem(climbed))
    await beat.act().catch(faultIn(beat))
  }
  await climbDue(scene.bySystem(stage.now))
  return told.length
}

const faultIn = (beat: Beat) => (cause: unknown): never => {
  throw new Error(`an act of oversight fails at ${new Date(beat.at).toISOString()}: ${beat.act.toString().slice(0, 160)}`, { cause })
}
