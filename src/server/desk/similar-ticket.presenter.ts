import type { ReplyOf } from '#contract/endpoint.ts'
import type { similarTickets as endpoint } from '#contract/desk.ts'
import { DAY } from '#domain/calendar/local-day.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { suggest, type Candidate, type Reason } from '#domain/matter/suggest.ts'
import { PARENT_OPEN } from '#domain/ticket/moves/merge.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { phoneBlind } from '#server/ticket/requester.store.ts'
import { WHY } from './merge-proposal.presenter.ts'
import { neighbouringAreas } from './neighbouring-areas.ts'
import { presentFound } from './found-ticket.presenter.ts'
import { similarTickets, type Similar } from './similar-tickets.query.ts'
import { tellingWords } from './strong-words.ts'
import { weighWords } from './word-weight.query.ts'

type Asked = { text: string; areaCode?: string | undefined; categoryCode?: string | undefined; complainedOf?: string | undefined; phone?: string | undefined; excludeId?: string | undefined }
const SHOWN = 8
const WORDS_NAMED = 4

/** Names of places are no matter in common: the place is asked for on its own. */
export async function presentSimilar(ctx: Context, asked: Asked): Promise<ReplyOf<typeof endpoint>> {
  const [{ rules }, words] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), weighWords(ctx.db, tellingWords(asked.text))])
  const areas = neighbouringAreas(rules, asked.areaCode)
  const found = await similarTickets(ctx.db, ctx.actor, {
    words: words.filter(({ word }) => !rules.areas.some(({ name }) => name.includes(word))), areas, excludeId: asked.excludeId, now: ctx.now, limit: SHOWN, phone: asked.phone && asked.phone.replaceAll(/\D/g, '').length >= 7 ? phoneBlind(ctx.keys, asked.phone) : undefined,
  })
  const known = { areaCode: asked.areaCode, categoryCode: asked.categoryCode, at: ctx.now, ...(asked.complainedOf && { against: { type: 'firm', name: asked.complainedOf } }) }
  const items = found.map((row) => {
    const said = suggest(known, candidateOf(row), new Set(areas)) ?? { offer: 'read' as const, reasons: ['words' as const], strength: 0 }
    return { ...presentFound(row, rules, ctx.now), why: why(row, said.reasons, rules, ctx.now), offer: said.offer, reasons: said.reasons, strength: said.strength }
  })
  const rank = ({ offer }: (typeof items)[number]) => ['urge', 'merge', 'read'].indexOf(offer)
  return { items: items.toSorted((a, b) => rank(a) - rank(b)) }
}

/** Words shared at a desk are weighed more kindly than whole signatures compared with one another. */
const AS_SIGNATURE = 0.5
const candidateOf = (row: Similar): Candidate => ({
  likeness: row.likeness * AS_SIGNATURE, isOpen: PARENT_OPEN.includes(row.status), sameRequester: row.sameRequester, at: row.acceptedAt,
  areaCode: row.areaCode ?? undefined, categoryCode: row.categoryCode ?? undefined, against: row.against ?? undefined,
})

function why(row: Similar, reasons: readonly Reason[], rules: CenterRules, now: number): string {
  const place = row.isNear ? `同在${rules.areas.find(({ code }) => code === row.areaCode)?.name ?? '一地'}，` : ''
  const words = `都提到${row.shared.slice(0, WORDS_NAMED).map((word) => `“${word}”`).join('')}`
  const days = row.closedAt === null ? 0 : Math.floor((now - row.closedAt) / DAY)
  const state = row.closedAt === null ? '正在办理' : days === 0 ? '今天刚办结' : `${days} 天前办结`
  const people = row.contactCount > 1 ? `，已有 ${row.contactCount} 人次反映` : ''
  const same = (['person', 'party', 'category'] as const).filter((reason) => reasons.includes(reason)).map((reason) => `${WHY[reason]}，`).join('')
  return `${same}${place}${words}，${state}${people}`
}
