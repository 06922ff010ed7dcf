/** 考核: the month before this one, frozen on its third day or as soon as the demo begins, and published. */
import { DAY, HOUR } from '#domain/calendar/local-day.ts'
import { monthAfter, monthOf, spanOf } from '#domain/assessment/month.ts'
import { contextOf } from '#platform/context.ts'
import { freezeMonth } from '#server/assessment/actions/freeze-month.ts'
import { publishMonth } from '#server/assessment/actions/publish-month.ts'
import { findMonth } from '#server/assessment/month.store.ts'
import type { Judging } from './pass-items.ts'

/** @returns the month published; undefined: nobody assesses here, or there is nothing to count by */
export async function publishLastMonth({ db, keys, rules, cast, now }: Judging): Promise<string | undefined> {
  const actor = cast.all('assessor')[0]
  if (!actor || !rules.kpis?.length) return undefined
  const month = monthAfter(monthOf(now, rules), -1)
  const ends = spanOf(month, rules).to
  const at = Math.max(ends, Math.min(now - HOUR, ends + 2 * DAY + 10 * HOUR))
  if (at > now) return undefined
  const as = (moment: number) => contextOf({ actor, now: moment, db, keys, requestId: 'demo' })
  await freezeMonth(as(at), month)
  const frozen = await findMonth(db, rules.code, month)
  await publishMonth(as(Math.min(now, at + HOUR)), month, { version: frozen!.version, note: '各单位请对照同档位次查找短板，超期件逐件说明原因。' })
  return month
}
