/** 经过, as one viewer may read it: for units redacted, without what is the centre's own or another unit's; 监督 reads why, not who called. */
import type { TimelineItem } from '#contract/ticket/view.ts'
import { AMOUNT_UNITS, type AmountUnit } from '#domain/calendar/limit.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import type { Actor } from '#domain/people/actor.ts'
import { maskPhone } from '#domain/people/mask.ts'
import { seesWholeCenter } from '#domain/ticket/may-move.ts'
import type { Viewer } from '#server/ticket/viewer.ts'
import { SHOWN_FACTS, STORY, type Readers, type StoryRule } from './story-rules.ts'
import type { StoryEvent } from './timeline.query.ts'

type For = { actor: Actor; viewer: Viewer; zone: { utcOffsetMinutes: number }; unitName: (id: string) => string | undefined }
const HIDDEN: StoryRule = { readers: 'center' }

export function presentTimeline(events: readonly StoryEvent[], to: For): TimelineItem[] {
  return events.flatMap((event) => {
    // 监督一张网 is nobody's reading here, least of all that of the units it is about.
    if (event.type.startsWith('discipline.')) return []
    const rule = STORY[event.type] ?? HIDDEN
    const watches = to.viewer.isCenter || seesWholeCenter(to.actor)
    const isOwn = watches || (event.unitPath?.startsWith(to.actor.unitPath) ?? false)
    const reads: Record<Readers, boolean> = { all: true, own: isOwn, center: to.viewer.isCenter, oversight: watches, addressed: watches || isAddressed(event, to.actor) }
    return reads[rule.readers] ? [presentEvent(event, rule, isOwn, to)] : []
  })
}

/** 督办单 go to units by name, not to whoever leads the ticket: what another unit answered is between it and 监督. */
const isAddressed = ({ facts, body }: StoryEvent, { unitId }: Actor): boolean =>
  facts?.['unitId'] === unitId || (Array.isArray(body['unitIds']) && (body['unitIds'] as unknown[]).includes(unitId))

function presentEvent(event: StoryEvent, rule: StoryRule, isOwn: boolean, { viewer, zone, unitName }: For): TimelineItem {
  const text = repeatsDraft(event, isOwn) ? undefined : rule.text?.map((key) => event.body[key]).find((value): value is string => typeof value === 'string' && value !== '')
  return {
    id: event.id, at: new Date(event.occurredAt).toISOString(), type: event.type, actor: actorName(event),
    unit: event.actorUnitId === null ? null : (unitName(event.actorUnitId) ?? null), text: text === undefined ? null : viewer.words(text),
    facts: { ...headerFacts(event), ...bodyFacts(event, rule, viewer, zone) },
  }
}

/** Whoever read the draft of the answer need not read it twice. */
const repeatsDraft = ({ type }: StoryEvent, isOwn: boolean): boolean => type === 'assignment.submitted' && isOwn

const actorName = ({ actorKind, actorName: name }: StoryEvent): string =>
  actorKind === 'system' ? '系统' : actorKind === 'citizen' ? '诉求人' : (name ?? '')

function headerFacts({ facts }: StoryEvent): TimelineItem['facts'] {
  const given = facts ?? {}
  const shown = Object.fromEntries(Object.entries(given).filter(([key]) => SHOWN_FACTS.includes(key)))
  return isAmountUnit(given['unit']) ? { ...shown, amount: `${Number(given['amount'])} ${given['unit']}` } : shown
}

const isAmountUnit = (unit: unknown): unit is AmountUnit => (AMOUNT_UNITS as readonly unknown[]).includes(unit)

function bodyFacts({ type, body }: StoryEvent, rule: StoryRule, viewer: Viewer, zone: For['zone']): TimelineItem['facts'] {
  return Object.fromEntries((rule.facts ?? []).flatMap((key): [string, string][] => {
    const value = body[key]
    if (key === 'until' && typeof value === 'number') return [[key, localDay(value, zone)]]
    if (typeof value !== 'string' || value === '') return []
    // The number a unit called is the citizen's; the number of an office is public.
    if (key === 'number' && type.startsWith('assignment.')) return viewer.seesPerson ? [[key, maskPhone(value)]] : []
    return [[key, viewer.words(value)]]
  }))
}
