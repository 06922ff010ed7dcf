/** 热门, 收藏, 有用没用, 首次答复率, 政策推送. */
import { favouriteEntries as favouritesEndpoint, firstAnswers, hotEntries as hotEndpoint, judgeEntry as judgeEndpoint, pushPolicies as pushEndpoint, setFavourite as favouriteEndpoint } from '#contract/knowledge-use.ts'
import { DAY } from '#domain/calendar/local-day.ts'
import { filledRules } from '#domain/knowledge/knowledge-rules.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { findInstallation } from '#server/profile/installation.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { judgeEntry } from './actions/judge-entry.ts'
import { pushPolicies } from './actions/push-policies.ts'
import { setFavourite } from './actions/set-favourite.ts'
import { presentEntry, todayOf } from './entry.presenter.ts'
import { favouriteEntries, firstAnswerDays, hotEntries } from './use.query.ts'

const HOT = 50
/** The published figure this one is shown beside. */
const PUBLISHED = 'consult_first_answer'

export function knowledgeUseRoutes(door: Door): void {
  mount(door, hotEndpoint, async (ctx, { query }) => {
    const days = query.days ?? filledRules((await currentRules(ctx.db, ctx.actor.centerId)).rules.knowledge).hotDays
    const today = await todayOf(ctx)
    const found = await hotEntries(ctx.db, ctx.actor.centerId, ctx.now - days * DAY, HOT)
    return { days, items: found.map((entry) => ({ ...presentEntry(entry, today), citedLately: entry.citedLately })) }
  })
  mount(door, favouritesEndpoint, async (ctx) => {
    const today = await todayOf(ctx)
    return { items: (await favouriteEntries(ctx.db, ctx.actor.centerId, ctx.actor.id)).map((entry) => presentEntry(entry, today)) }
  })
  mount(door, favouriteEndpoint, async (ctx, { params, body }) => {
    await setFavourite(ctx, params.entryId, body.on)
    return { ok: true as const }
  })
  mount(door, judgeEndpoint, (ctx, { params, body }) => judgeEntry(ctx, params.entryId, body.useful))
  mount(door, firstAnswers, async (ctx, { query }) => {
    const [days, installation] = await Promise.all([firstAnswerDays(ctx.db, ctx.actor.centerId, query.from, query.to), findInstallation(ctx.db)])
    const sum = (pick: 'accepted' | 'atOnce' | 'cited') => days.reduce((all, day) => all + day[pick], 0)
    const accepted = sum('accepted')
    const figure = installation?.figures.find(({ code, center }) => code === PUBLISHED && (center ?? ctx.actor.centerId) === ctx.actor.centerId)
    return {
      accepted, atOnce: sum('atOnce'), cited: sum('cited'), rate: accepted === 0 ? null : sum('atOnce') / accepted, days: days.map(({ day, accepted: all, atOnce }) => ({ day, accepted: all, atOnce })),
      published: figure ? { name: figure.name, value: figure.value, unit: figure.unit, period: figure.period ?? null } : null,
    }
  })
  mount(door, pushEndpoint, async (ctx, { body }) => ({ messages: await pushPolicies(ctx, body) }))
}
