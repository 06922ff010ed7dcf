/** 台账导出: line after line, so that a year of cases needs no memory. */
import type { CaseView } from '#contract/obligations.ts'
import { localDay, localTime } from '#domain/calendar/local-day.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { listCases, type CaseFilter } from './obligation-cases.query.ts'
import { presentCases } from './obligation.presenter.ts'

const PAGE = 500
const MARK = '\uFEFF'
const HEAD = ['义务', '工单编号', '标题', '承办单位', '轮次', '状态', '产生时间', '期限', '履行方式', '履行时间', '履行人', '督办单', '豁免时间', '豁免人', '复核人', '豁免理由', '撤销时间', '无法接通']
const STATE: Record<CaseView['state'], string> = { open: '未履行', discharged: '已履行', exempted: '已豁免', withdrawn: '已撤销' }
const HOW = { revisit: '回访', unreached: '按规定次数未接通', order: '督办单' } as const

export async function* caseLines(ctx: Context, filter: Omit<CaseFilter, 'limit' | 'after'>): AsyncGenerator<string> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  yield `${MARK}${HEAD.join(',')}\r\n`
  for (let after: CaseFilter['after']; ;) {
    const page = await listCases(ctx.db, { ...filter, after, limit: PAGE })
    yield (await presentCases(ctx, page)).map((one) => `${rowOf(one, rules).map(quoted).join(',')}\r\n`).join('')
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = [new Date(last.openedAt).toISOString(), last.id]
  }
}

function rowOf({ name, ticket, unit, round, state, openedAt, dueAt, discharge, exemption, withdrawnAt, unreachedAt }: CaseView, zone: Parameters<typeof localDay>[1]): string[] {
  const time = (at: string | null | undefined) => (at ? `${localDay(Date.parse(at), zone)} ${localTime(Date.parse(at), zone)}` : '')
  return [
    name, ticket.number, ticket.title, unit ?? '', String(round), STATE[state], time(openedAt), time(dueAt), discharge ? HOW[discharge.how] : '', time(discharge?.at), discharge?.by ?? '', discharge?.orderId ?? '',
    time(exemption?.at), exemption?.by ?? '', exemption?.decidedBy ?? '', exemption?.reason ?? '', time(withdrawnAt), unreachedAt ? '是' : '',
  ]
}

/** A spreadsheet runs what begins like a formula. */
const quoted = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
