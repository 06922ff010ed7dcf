/** The life of one step of an entry: lock, may it, the next state, save, record. Everything that changes an entry goes through here. */
import { ENTRY_RULES, isEditor, managesEntry, ownsEntry, afterMove, statusOf, whyNotEntry, type EntryMove, type EntryState } from '#domain/knowledge/entry-life.ts'
import { tidyContent, type EntryContent } from '#domain/knowledge/entry-content.ts'
import { hasExpired } from '#domain/knowledge/expiry.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { getUnit } from '#server/people/unit.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { checkContent } from './check-content.ts'
import { contentOf, getEntry, lockEntry, saveContent, saveLife, type Entry } from './entry.store.ts'
import { afterDropping, afterPublishing } from './after-publishing.ts'
import { getVersion, insertVersion } from './version.store.ts'

export type EntryTarget = { id: string; /** undefined only within a change that has checked it, and for the system */ version?: number }
export type EntryInput = { content?: EntryContent; /** why: kept with the version and in the record */ reason?: string }

export const stateOf = (entry: Entry): EntryState =>
  ({ standing: entry.status, unitPath: entry.unitPath, ...(entry.stage && { stage: entry.stage }), ...(entry.workBy !== null && { author: entry.workBy }) })

/** Published ones are everybody's to read; drafts are of their unit and the centre. */
export const maySeeEntry = (ctx: Context, entry: Entry): boolean => entry.publishedNumber !== null || managesEntry(ctx.actor, entry.unitPath)

/** @throws Refusal not_found, forbidden, conflict (somebody was first), entry_wrong_state, entry_own_words … */
export async function changeEntry(tx: Tx, ctx: Context, target: EntryTarget, move: EntryMove, input: EntryInput = {}): Promise<Entry> {
  const entry = await lockEntry(tx, ctx.actor.centerId, target.id)
  if (!maySeeEntry(ctx, entry)) throw new Refusal('not_found')
  const why = whyNotEntry(ctx.actor, stateOf(entry), move)
  if (why === 'forbidden') throw new Refusal(why)
  if (target.version !== undefined && target.version !== entry.version) throw new Refusal('conflict', { version: entry.version, status: statusOf(stateOf(entry)) })
  if (why) throw new Refusal(why, { status: statusOf(stateOf(entry)) })
  if (ENTRY_RULES[move].reason && !input.reason) throw new Refusal('entry_reason_missing')

  const { stage, standing } = afterMove(stateOf(entry), move)
  const next: Entry = { ...entry, status: standing, stage: stage ?? null, version: entry.version + 1 }
  if (!stage) Object.assign(next, { workNumber: null, workBy: null, returnReason: null })
  await STEPS[move]?.(tx, ctx, entry, next, input)
  await saveLife(tx, ctx, next)
  await recordEvents(tx, ctx, [{
    type: eventOf(move, entry), subject: { kind: 'entry', id: entry.id }, body: { number: next.workNumber ?? next.lastNumber, reason: input.reason, content: input.content },
    dimensions: { categoryCode: next.categoryCode ?? undefined, unitPath: entry.unitPath, before: statusOf(stateOf(entry)), after: statusOf(stateOf(next)), facts: { stage: next.stage ?? 'none' } },
  }])
  if (move === 'publish') await afterPublishing(tx, ctx, next)
  if (move === 'drop' && next.status === 'withdrawn') await afterDropping(tx, ctx, next)
  return getEntry(tx, ctx.actor.centerId, entry.id)
}

type Step = (tx: Tx, ctx: Context, entry: Entry, next: Entry, input: EntryInput) => Promise<void>
const STEPS: Partial<Record<EntryMove, Step>> = {
  async write(tx, ctx, entry, next, { content, reason }) {
    const tidy = tidyContent(content ?? contentOf(entry))
    await checkContent(ctx, tx, tidy)
    // Nobody writes into another unit's name.
    const unit = await getUnit(tx, tidy.unitId)
    if (ctx.actor.kind !== 'system' && !isEditor(ctx.actor) && !ownsEntry(ctx.actor, unit.path)) throw new Refusal('forbidden')
    await newVersion(tx, ctx, next, tidy, reason)
    if (entry.status === 'draft') await saveContent(tx, ctx, entry.id, tidy)
  },
  async reopen(tx, ctx, entry, next, { reason }) { await newVersion(tx, ctx, next, contentOf(entry), reason) },
  async submit(tx, ctx, entry) { await requireWhole(tx, ctx, entry) },
  async return(_tx, _ctx, _entry, next, { reason }) { next.returnReason = reason ?? null },
  async reconfirm(_tx, ctx, _entry, next) { Object.assign(next, { confirmedAt: ctx.now, flaggedFor: null }) },
  async publish(tx, ctx, entry, next) {
    const content = await requireWhole(tx, ctx, entry)
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    if (hasExpired(content.validTo, localDay(ctx.now, rules))) throw new Refusal('entry_period_over', { validTo: content.validTo })
    await saveContent(tx, ctx, entry.id, content)
    Object.assign(next, { publishedNumber: entry.workNumber, publishedAt: ctx.now, confirmedAt: ctx.now, flaggedFor: null, remindedFor: null, remindedDays: null, categoryCode: content.categoryCode ?? null })
  },
}

async function newVersion(tx: Tx, ctx: Context, next: Entry, content: EntryContent, note: string | undefined): Promise<void> {
  const number = next.lastNumber + 1
  await insertVersion(tx, ctx, next.id, number, content, note ?? null)
  Object.assign(next, { lastNumber: number, workNumber: number, workBy: ctx.actor.id })
}

/** @throws Refusal entry_incomplete: a draft out of a gap has no answer yet */
async function requireWhole(tx: Tx, ctx: Context, entry: Entry): Promise<EntryContent> {
  const { content } = await getVersion(tx, ctx.actor.centerId, entry.id, entry.workNumber ?? 0)
  if (!content.question || !content.answer) throw new Refusal('entry_incomplete')
  return content
}

const EVENTS: Record<Exclude<EntryMove, 'write'>, string> = {
  submit: 'entry.submitted', take_back: 'entry.taken_back', pass: 'entry.passed', return: 'entry.returned', publish: 'entry.published', drop: 'entry.dropped', withdraw: 'entry.withdrawn',
  reopen: 'entry.reopened', reconfirm: 'entry.reconfirmed', expire: 'entry.expired',
}
const eventOf = (move: EntryMove, entry: Entry): string => (move !== 'write' ? EVENTS[move] : entry.lastNumber === 0 ? 'entry.written' : 'entry.changed')
