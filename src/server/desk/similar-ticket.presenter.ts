import type { ReplyOf } from '#contract/endpoint.ts'
import type { similarTickets as endpoint } from '#contract/desk.ts'
import { DAY } from '#domain/calendar/local-day.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { presentFound } from './found-ticket.presenter.ts'
import { neighbours } from './neighbours.ts'
import { similarTickets, type Similar } from './similar-tickets.query.ts'
import { tellingWords } from './strong-words.ts'
import { weighWords } from './word-weight.query.ts'

const SHOWN = 8
const WORDS_NAMED = 4

/** Names of places are no matter in common: the place is asked for on its own. */
export async function presentSimilar(ctx: Context, asked: { text: string; areaCode?: string; excludeId?: string }): Promise<ReplyOf<typeof endpoint>> {
  const [{ rules }, words] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), weighWords(ctx.db, tellingWords(asked.text))])
  const found = await similarTickets(ctx.db, ctx.actor, {
    words: words.filter(({ word }) => !rules.areas.some(({ name }) => name.includes(word))), areas: neighbours(rules, asked.areaCode), excludeId: asked.excludeId, now: ctx.now, limit: SHOWN,
  })
  return { items: found.map((row) => ({ ...presentFound(row, rules, ctx.now), why: why(row, rules, ctx.now) })) }
}

function why(row: Similar, rules: CenterRules, now: number): string {
  const place = row.isNear ? `同在${rules.areas.find(({ code }) => code === row.areaCode)?.name ?? '一地'}，` : ''
  const words = `都提到${row.shared.slice(0, WORDS_NAMED).map((word) => `“${word}”`).join('')}`
  const days = row.closedAt === null ? 0 : Math.floor((now - row.closedAt) / DAY)
  const state = row.closedAt === null ? '正在办理' : days === 0 ? '今天刚办结' : `${days} 天前办结`
  const people = row.contactCount > 1 ? `，已有 ${row.contactCount} 人次反映` : ''
  return `${place}${words}，${state}${people}`
}
