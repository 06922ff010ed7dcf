/** Limits as people say them: "5 个工作日，自次日起算". */
import type { Amount, AmountUnit, Limit } from '#domain/calendar/limit.ts'
import type { ClockName } from '#domain/calendar/limit.ts'

const UNITS: Record<AmountUnit, string> = { minute: '分钟', hour: '小时', working_hour: '个工作小时', day: '个自然日', working_day: '个工作日' }

export const amountText = ({ amount, unit }: Amount): string => `${amount} ${UNITS[unit]}`
export const limitText = (limit: Limit): string => `${amountText(limit)}${limit.start === 'next_day' ? '，自次日起算' : ''}`

/** What the citizen may expect of each clock; those missing here are between the centre and its units. */
export const CITIZEN_CLOCKS: Partial<Record<ClockName, (unit: string) => string>> = {
  dispatch: () => '确定由谁办理', sign: (unit) => `${unit}接手`, contact: (unit) => `${unit}与您联系`, on_site: (unit) => `${unit}到现场`,
  progress: (unit) => `${unit}告知进展`, answer: (unit) => `${unit}答复您`, review: () => '核对答复', revisit: () => '给您回访', supplement: () => '等您补充情况',
}
