import type { Wallboard } from '#contract/call-figures.ts'
import { LineChart } from '#web/shared/line-chart.tsx'
import { timeText } from '#web/shared/time.ts'
import { useLanguage } from '#web/shared/words.ts'
import { useCallWords } from './call-words.ts'

const LOOK = {
  light: { text: '#51606f', line: '#dfe4ea', today: '#0b57a8', usual: '#8a96a3', forecast: '#8f5b00' },
  dark: { text: '#b8c6d4', line: '#20364c', today: '#6cb2ff', usual: '#8fa3b6', forecast: '#ffc46b' },
}
const HALF_HOUR = 1_800_000

export function HalfHourChart({ wall: { now, halfHours, weeksMeasured }, dark }: { wall: Wallboard; dark: boolean }) {
  const t = useCallWords()
  const language = useLanguage()
  const look = dark ? LOOK.dark : LOOK.light
  const wide = (light: number, onWall: number) => (dark ? onWall : light)
  // The half hour that runs is not over: its forecast stands, its count would look like a fall.
  const isOver = (at: string) => Date.parse(at) + HALF_HOUR <= Date.parse(now)
  const first = halfHours.findIndex(({ at }) => !isOver(at)) - 1
  return (
    <LineChart className="half-hour-chart" label={t('line')} times={{ values: halfHours.map(({ at }) => timeText(at, language)), every: wide(4, 6) }}
      look={{ text: look.text, line: look.line, size: dark ? Math.max(13, Math.round(globalThis.innerWidth / 90)) : 12, top: wide(30, 48), legend: 'left' }}
      lines={[
        { name: t('today'), color: look.today, width: wide(2, 5), type: 'solid', area: true, data: halfHours.map(({ at, offered }) => (isOver(at) ? offered : null)) },
        ...(weeksMeasured === 0 ? [] : [
          { name: t('usual', { n: weeksMeasured }), color: look.usual, width: wide(2, 3), type: 'dashed' as const, data: halfHours.map(({ usual }) => usual) },
          { name: t('forecast'), color: look.forecast, width: wide(2, 4), type: 'dotted' as const, data: halfHours.map(({ forecast, offered }, i) => (i === first ? offered : i > first ? forecast : null)) },
        ]),
      ]} />
  )
}
