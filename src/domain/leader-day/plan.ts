/** 接听计划: which periods of a rule have no session, and which days are proposed for them. */
import { dayAfter } from '../calendar/local-day.ts'

export type PlanRule = { code: string; every: 'week' | 'month' | 'plan' }
export type Planned = { ruleCode: string; day: string; cancelled: boolean }
export type Gap = { ruleCode: string; from: string; to: string; /** first working day of the gap nobody else is planned on */ proposed: string | null }

const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
export const weekOf = (day: string): { from: string; to: string } => {
  const from = dayAfter(day, -weekday(day))
  return { from, to: dayAfter(from, 6) }
}
export const monthOf = (day: string): { from: string; to: string } => {
  const from = `${day.slice(0, 7)}-01`
  return { from, to: dayAfter(`${dayAfter(from, 31).slice(0, 7)}-01`, -1) }
}

/** Whole weeks and months that touch the days asked for. `plan`: dates are named, nothing is due by itself. */
export function planGaps(rules: readonly PlanRule[], sessions: readonly Planned[], from: string, to: string, isWorking: (day: string) => boolean): Gap[] {
  const taken = new Set(sessions.filter(({ cancelled }) => !cancelled).map(({ day }) => day))
  return rules.flatMap(({ code, every }) => {
    if (every === 'plan') return []
    const gaps: Gap[] = []
    for (let day = from; day <= to;) {
      const period = every === 'week' ? weekOf(day) : monthOf(day)
      const held = sessions.some((one) => one.ruleCode === code && !one.cancelled && one.day >= period.from && one.day <= period.to)
      if (!held) {
        const proposed = daysOf(period).find((each) => isWorking(each) && !taken.has(each)) ?? null
        if (proposed) taken.add(proposed)
        gaps.push({ ruleCode: code, ...period, proposed })
      }
      day = dayAfter(period.to)
    }
    return gaps
  })
}

function daysOf({ from, to }: { from: string; to: string }): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day)
  return days
}
