import { describe, expect, test } from 'vitest'
import { locate } from './locate.ts'

const center = (lng: number, lat: number) => ({ lng, lat, datum: 'CGCS2000' as const })
const areas = [
  { code: '1', name: '东江市', center: center(120, 28) }, { code: '11', name: '南岸区', parent: '1', center: center(120, 28) },
  { code: '12', name: '北山县', parent: '1', center: center(120, 28.5) }, { code: '121', name: '一镇', parent: '12' },
]
const size = { width: 400, height: 180 }

describe('where a ticket lies', () => {
  test('names the finest areas with a centre, the nearest first', () => expect(locate(center(120, 28.1), areas, size)?.spots.map(({ name }) => name)).toEqual(['南岸区', '北山县']))
  test('north is up, and everything lies within the picture', () => {
    const sketch = locate(center(120.3, 28.1), areas, size)!
    const [south, north] = sketch.spots
    expect(north!.y).toBeLessThan(south!.y)
    expect(sketch.here.x).toBeGreaterThan(south!.x)
    for (const { x, y } of [sketch.here, ...sketch.spots]) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(400)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(180)
    }
  })
  test('half a degree of latitude is 56 km on the scale', () => {
    const { spots: [south, north], scale } = locate(center(120, 28), areas, size)!
    expect(((south!.y - north!.y) / scale.length) * scale.km).toBeCloseTo(55.7, 0)
  })
  test('nothing to compare with', () => expect(locate(center(120, 28), [{ code: '1', name: '某市' }], size)).toBeUndefined())
})
