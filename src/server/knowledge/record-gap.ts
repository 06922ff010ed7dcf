/** One question nobody could answer: its text without personal data, in the group of its like. */
import { joinGroup, strongWords } from '#domain/knowledge/gap-groups.ts'
import { filledRules } from '#domain/knowledge/knowledge-rules.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import { redact, type KnownPerson } from '#domain/ticket/redact.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { sm3 } from '#platform/national-crypto.ts'
import { cutWords } from '#platform/words.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { countInGroup, groupsSharing, insertGap, lockGaps, openGroup } from './gap.store.ts'

export type GapDraft = { source: 'search' | 'answer' | 'public'; text: string; ticketId: string | null; /** whose names are cut out */ known?: readonly KnownPerson[] }

/** @returns false where it was filed already: by the same person today, or for the same ticket */
export async function recordGap(tx: Tx, ctx: Context, { source, text, ticketId, known = [] }: GapDraft): Promise<boolean> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
  const clean = [{}, ...known].reduce((out: string, person) => redact(out, person, true), text).replaceAll(/\s+/g, ' ').trim().slice(0, 400)
  const words = strongWords(cutWords(clean), filledRules(rules.knowledge).weakWords)
  const once = source === 'answer' ? `answer ${ticketId}` : `search ${ctx.actor.id} ${localDay(ctx.now, rules)} ${clean}`
  await lockGaps(tx, ctx.actor.centerId)
  const joined = joinGroup(words, await groupsSharing(tx, ctx.actor.centerId, words))
  const groupId = joined ?? newId()
  if (!(await insertGap(tx, ctx, { id: newId(), source, text: clean, ticketId, groupId }, sm3(Buffer.from(once))))) return false
  if (!joined) await openGroup(tx, ctx, groupId, clean, words)
  await countInGroup(tx, ctx, groupId)
  await recordEvents(tx, ctx, [{ type: 'gap.filed', subject: { kind: 'entry', id: groupId }, body: { text: clean, ticketId }, dimensions: { facts: { source, joined: joined !== undefined } } }])
  return true
}
