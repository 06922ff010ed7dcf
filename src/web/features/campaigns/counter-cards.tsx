import type { CampaignView } from '#contract/campaigns.ts'
import { useLanguage } from '#web/shared/words.ts'
import { useCampaignWords } from './campaign-words.ts'

const WIDTH = 160
const HEIGHT = 32

/** The counted result: a number a kind of action, and how it came about day by day. */
export function CounterCards({ campaign: { counters, days } }: { campaign: Pick<CampaignView, 'counters' | 'days'> }) {
  const format = new Intl.NumberFormat(useLanguage())
  return (
    <ul className="counter-cards">
      {counters.map(({ code, name, unitWord, sum }) => (
        <li key={code}><p>{name}</p><p className="counter-sum">{format.format(sum)} <span>{unitWord}</span></p><Days name={name} days={days.filter((one) => one.counter === code)} /></li>
      ))}
    </ul>
  )
}

function Days({ name, days }: { name: string; days: { day: string; number: number }[] }) {
  const w = useCampaignWords()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  const dayNumber = (day: string) => Date.parse(day) / 86_400_000
  const span = dayNumber(last.day) - dayNumber(first.day) + 1
  const most = Math.max(1, ...days.map(({ number }) => number))
  const width = Math.max(1.5, Math.min(8, WIDTH / span - 1))
  return (
    <svg className="counter-days" preserveAspectRatio="xMinYMax" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={w('byDay', { name, list: days.map(({ day, number }) => `${day} ${number}`).join('、') })}>
      {days.map(({ day, number }) => {
        const height = Math.max(1, (Math.max(0, number) / most) * HEIGHT)
        return <rect key={day} x={span === 1 ? 0 : ((dayNumber(day) - dayNumber(first.day)) / (span - 1)) * (WIDTH - width)} width={width} y={HEIGHT - height} height={height} />
      })}
    </svg>
  )
}
