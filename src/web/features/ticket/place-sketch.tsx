import type { TicketView } from '#contract/ticket/view.ts'
import { useRules } from '../../shared/use-rules.ts'
import { locate } from './locate.ts'
import { usePageWords } from './ticket-words.ts'

const SIZE = { width: 400, height: 170 }

/** 示意图: north up, no boundaries and no tiles; enough to see which side of the city this is. */
export function PlaceSketch({ place }: { place: NonNullable<TicketView['place']> }) {
  const w = usePageWords()
  const rules = useRules()
  const sketch = rules && locate(place, rules.areas, SIZE)
  if (!sketch) return null
  const { width, height, here, spots, scale } = sketch
  return (
    <figure className="place-sketch">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={w('sketch', { names: spots.map(({ name }) => name).join('、') })}>
        {spots.map(({ name, x, y }) => (
          <g key={name}><circle cx={x} cy={y} r="3.5" /><text x={x > width * 0.7 ? x - 8 : x + 8} y={y + 4} textAnchor={x > width * 0.7 ? 'end' : 'start'}>{name}</text></g>
        ))}
        <path className="sketch-here" d={`M${here.x} ${here.y}l-6 -10a7 7 0 1 1 12 0z`} />
        <path className="sketch-scale" d={`M12 ${height - 14}v4h${scale.length}v-4`} />
        <text x={18 + scale.length} y={height - 9}>{scale.km} km</text>
        <text x={width - 12} y="18" textAnchor="end">{w('north')} ↑</text>
      </svg>
      <figcaption className="quiet">{w('sketchNote')}</figcaption>
    </figure>
  )
}
