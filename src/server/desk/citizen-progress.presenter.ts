/** 办理进度: plain words, every deadline, the public answers and what was sent. No internal note, nobody's name. */
import type { ReplyOf } from '#contract/endpoint.ts'
import type { citizenProgress as endpoint } from '#contract/desk.ts'
import type { Clock } from '#domain/calendar/clock.ts'
import { redact } from '#domain/ticket/redact.ts'
import { lastLead } from '#domain/ticket/change.ts'
import { contextOf, type Context } from '#platform/context.ts'
import { systemActor } from '#platform/system-actor.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { unitTree } from '#server/people/unit.store.ts'
import { iso, isoOrNull, presentClock } from '#server/ticket/clock.presenter.ts'
import { factsOf } from '#server/ticket/facts.ts'
import { CITIZEN_CLOCKS } from './amount-text.ts'
import type { CitizenPage } from './citizen-progress.query.ts'
import { CITIZEN_STEPS, citizenState } from './citizen-steps.ts'
import type { StoryEvent } from './timeline.query.ts'

type Progress = ReplyOf<typeof endpoint>
type Say = { cut: (text: string) => string; unitOf: (event: StoryEvent) => string; centerName: string }

export async function presentProgress(ctx: Context, page: CitizenPage): Promise<Progress> {
  const { ticket, centerName } = page
  const asCenter = contextOf({ ...ctx, actor: systemActor(ticket.centerId) })
  const [{ rules, calendar }, unitName, tree] = await Promise.all([factsOf(asCenter, ctx.db, ticket), unitNamer(ctx.db), unitTree(ctx.db)])
  const nameOf = (id: string) => unitName(id) ?? ''
  const say: Say = {
    centerName, cut: (text) => page.people.reduce((out, { name, phone, idNumber }) => redact(out, { name, phone, idNumber }, false), redact(text, {}, false)),
    // An event about a unit names it by its place in the tree, which holds also after the unit was taken off the ticket.
    unitOf: (event) => nameOf(ticket.assignments.find((a) => a.id === event.assignmentId)?.unitId ?? tree.units.find((u) => u.path === event.unitPath)?.id ?? ''),
  }
  const lead = lastLead(ticket)
  const deadline = (clock: Clock, unit: string): Progress['deadlines'] => {
    const what = CITIZEN_CLOCKS[clock.clock]?.(unit)
    return what ? [{ what, dueAt: iso(clock.dueAt), light: presentClock(clock, rules, calendar, ctx.now).light, doneAt: isoOrNull(clock.stoppedAt) }] : []
  }
  const live = ticket.assignments.filter((a) => a.status !== 'returned' && a.status !== 'quit' && a.role !== 'sub')
  return {
    number: ticket.number, title: ticket.listTitle, center: centerName, acceptedAt: iso(ticket.acceptedAt), closed: ticket.status === 'closed' || ticket.status === 'archived',
    state: citizenState(ticket.status, ticket.outcome, lead ? nameOf(lead.unitId) : '办理单位'),
    steps: page.events.flatMap((event) => step(event, say)),
    deadlines: [...ticket.clocks.flatMap((clock) => deadline(clock, '')), ...live.flatMap((a) => a.clocks.flatMap((clock) => deadline(clock, nameOf(a.unitId))))]
      .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt)),
    answers: page.events.flatMap((event) => answer(event, say)),
    messages: page.messages.map(({ at, text }) => ({ at: iso(at), text: say.cut(text) })),
  }
}

const textOf = (event: StoryEvent, key: string, { cut }: Say): string => {
  const value = event.body[key]
  return typeof value === 'string' ? cut(value) : ''
}

function step(event: StoryEvent, say: Say): Progress['steps'] {
  const text = CITIZEN_STEPS[event.type]?.({ event, unit: say.unitOf(event) || '办理单位', words: (key) => textOf(event, key, say) })
  return text ? [{ at: iso(event.occurredAt), text }] : []
}

/** Only what was given to the citizen: an answer of a unit after it was accepted. */
const ANSWERS: Record<string, string> = {
  'ticket.answered': 'answer', 'ticket.accepted': 'publicAnswer', 'ticket.followed_parent': 'publicAnswer', 'ticket.study_concluded': 'reason', 'ticket.refused': 'script',
}

function answer(event: StoryEvent, say: Say): Progress['answers'] {
  const key = ANSWERS[event.type]
  const text = key ? textOf(event, key, say) : ''
  return text ? [{ unit: textOf(event, 'unit', say) || say.unitOf(event) || say.centerName, text, at: iso(event.occurredAt) }] : []
}
