/** "95.6% 1,203/1,258", "3.76 天 412 件": a figure never stands without what it was counted from. */
import type { Kpi } from './kpi.ts'

type Shown = { numerator: number; denominator: number; value: number | null }
export const UNIT_NAMES = { share: '%', day: '天', working_day: '个工作日', minute: '分钟' } as const satisfies Record<Kpi['unit'], string>

export const grouped = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',')

export function valueText(unit: Kpi['unit'], value: number | null): string {
  if (value === null) return '—'
  return unit === 'share' ? `${(value * 100).toFixed(2)}%` : `${value.toFixed(2)} ${UNIT_NAMES[unit]}`
}

export const countText = (unit: Kpi['unit'], { numerator, denominator }: Shown): string => (unit === 'share' ? `${grouped(numerator)}/${grouped(denominator)}` : `${grouped(denominator)} 件`)
