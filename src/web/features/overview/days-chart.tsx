/** 每日受理与办结. The same numbers stand in a table for those who cannot see the line. */
import { useNavigate } from 'react-router'
import { LineChart } from '#web/shared/line-chart.tsx'
import { useOverviewWords } from './overview-words.ts'
import type { Overview } from './six-numbers.tsx'

const LOOK = {
  light: { text: '#51606f', line: '#dfe4ea', accepted: '#0b57a8', closed: '#1d6b43', size: 12 },
  dark: { text: '#a9b8c8', line: '#20364c', accepted: '#6cb2ff', closed: '#5fd39a', size: 16 },
}
const MOST_DOTS = 31
const monthAndDay = (day: string) => day.slice('2026-'.length).replace('-', '/')

export function DaysChart({ days, dark }: { days: Overview['days']; dark: boolean }) {
  const t = useOverviewWords()
  const navigate = useNavigate()
  const look = dark ? LOOK.dark : LOOK.light
  const dots = days.length <= MOST_DOTS
  return (
    <LineChart className="days-chart" label={t('line', { n: days.length })} times={{ values: days.map(({ day }) => day), shown: monthAndDay }} look={{ ...look, top: 34, legend: 'right' }} onPoint={(day) => void navigate(`/tickets?from=${day}&to=${day}`)}
      lines={[
        { name: t('acceptedLine'), color: look.accepted, width: 2, type: 'solid', dots, data: days.map(({ accepted }) => accepted) },
        { name: t('closedLine'), color: look.closed, width: 2, type: 'dashed', dots, data: days.map(({ closed }) => closed) },
      ]} />
  )
}
