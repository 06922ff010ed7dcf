/** 每日人次 as bars; the numbers are in the label. */
import { useMatterWords } from './matter-words.ts'

const HEIGHT = 26
const STEP = 6

export function Sparkline({ days }: { days: readonly number[] }) {
  const w = useMatterWords()
  const most = Math.max(1, ...days)
  return (
    <svg className="matter-curve" width={days.length * STEP} height={HEIGHT} role="img" aria-label={w('curve', { list: days.join('、') })}>
      {days.map((n, i) => <rect key={i} x={i * STEP} width={STEP - 2} y={HEIGHT - Math.max(1, (n / most) * HEIGHT)} height={Math.max(1, (n / most) * HEIGHT)} className={n === 0 ? 'none' : undefined} />)}
    </svg>
  )
}
