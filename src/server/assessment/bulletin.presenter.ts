/** 通报 as a document and as a table: definitions, cohorts, denominators and corrections with every figure. */
import type { FigureView, KpiView, MonthView } from '#contract/assessment.ts'
import { countText, valueText } from '#domain/assessment/figure-text.ts'
import type { Context } from '#platform/context.ts'
import { docx, type DocxBlock } from '#platform/docx.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { UNGROUPED } from './month.presenter.ts'

const STATE = { open: '统计中，未冻结', frozen: '已冻结', published: '已通报' } as const
const day = (at: string | null, offsetMinutes: number): string => (at === null ? '' : new Date(Date.parse(at) + offsetMinutes * 60_000).toISOString().slice(0, 10))

function cell(kpi: KpiView, figure: FigureView | undefined): string {
  if (!figure) return '—'
  const lines = [valueText(kpi.unit, figure.value), countText(kpi.unit, figure)]
  if (figure.corrected) lines.push(`更正 ${valueText(kpi.unit, figure.corrected.value)}`, countText(kpi.unit, figure.corrected))
  return [...lines, ...(figure.small ? ['（样本不足）'] : [])].join('\n')
}

export async function bulletinDocument(ctx: Context, month: MonthView): Promise<Buffer> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const kpis = month.bulletin.flatMap((code) => month.kpis.filter((kpi) => kpi.code === code && kpi.needs === null))
  const title = `${rules.name} ${month.month} 承办单位考核通报`
  const blocks: DocxBlock[] = [
    { heading: title, level: 1 },
    { text: `${STATE[month.state]}。统计截至 ${day(month.asOf, rules.utcOffsetMinutes)}${month.frozenBy ? `；${day(month.frozenAt, rules.utcOffsetMinutes)} 由 ${month.frozenBy} 冻结` : ''}${month.publishedBy ? `；${day(month.publishedAt, rules.utcOffsetMinutes)} 由 ${month.publishedBy} 发布` : ''}。` },
    { text: `分档分类，同档比较，不作全部单位排名。每个数字下为分子/分母（或件数）；不足 ${month.smallBelow} 件的注明样本不足。`, quiet: true },
    ...(month.note ? [{ text: month.note }] : []),
    ...(month.whole.length > 0 ? [{ heading: '全中心', level: 2 } as const, {
      columns: ['指标', '数值', '分子/分母', '目标'],
      rows: month.kpis.filter((kpi) => kpi.needs === null && (kpis.includes(kpi) || kpi.of === 'center')).map((kpi) => {
        const figure = month.whole.find((one) => one.kpi === kpi.code)
        const now = figure?.corrected ?? figure
        return [kpi.name, `${valueText(kpi.unit, now?.value ?? null)}${figure?.corrected ? `（更正，原 ${valueText(kpi.unit, figure.value)}）` : ''}`, now ? countText(kpi.unit, now) : '—', kpi.target ? `${kpi.target.name}${kpi.target.placeholder ? '（待设定）' : ''}` : '']
      }),
    }] : []),
    ...month.cohorts.flatMap((cohort): DocxBlock[] => [
      { heading: cohort.code === UNGROUPED ? '未分档（不比较）' : `${cohort.name}${cohort.placeholder ? '（档次界限待设定）' : ''}`, level: 2 },
      { columns: ['单位', '主办件', ...kpis.map((kpi) => kpi.name)], rows: cohort.units.map((unit) => [unit.name, String(unit.load), ...kpis.map((kpi) => cell(kpi, unit.figures.find((one) => one.kpi === kpi.code)))]) },
    ]),
    { heading: '指标口径', level: 2 },
    { columns: ['指标', '口径', '可剔除理由', '目标'], rows: kpis.map((kpi) => [kpi.name, kpi.about, kpi.exclusions.join('、') || '无', kpi.target ? `${kpi.target.name}${kpi.target.placeholder ? '（待设定）' : ''}` : '']) },
  ]
  return docx(title, blocks)
}

const COLUMNS = ['月份', '档次', '单位', '主办件', '指标代码', '指标', '数值', '计量', '分子', '分母', '合计分钟', '更正后数值', '更正后分子', '更正后分母']

/** One line a figure; starts with a mark so that spreadsheets read UTF-8. */
export function figuresSheet(month: MonthView): string {
  const field = (value: string | number) => {
    const text = String(value)
    // A leading = + - @ would be run as a formula.
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const kpiOf = (code: string) => month.kpis.find((kpi) => kpi.code === code)
  const line = (cohort: string, unit: string, load: number | string, figure: FigureView) => {
    const kpi = kpiOf(figure.kpi)
    const now = figure.corrected
    return [month.month, cohort, unit, load, figure.kpi, kpi?.name ?? '', figure.value ?? '', kpi?.unit ?? '', figure.numerator, figure.denominator, figure.total, now?.value ?? '', now?.numerator ?? '', now?.denominator ?? '']
  }
  const rows = [...month.whole.map((figure) => line('', '全中心', '', figure)), ...month.cohorts.flatMap((cohort) => cohort.units.flatMap((unit) => unit.figures.map((figure) => line(cohort.name || '未分档', unit.name, unit.load, figure))))]
  return `\uFEFF${[COLUMNS, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}
