/** A sketch of where a ticket lies: its point among the centres of the nearest areas, in kilometres. */
import type { Area } from '#domain/profile/rules.ts'

type Point = { lng: number; lat: number }
export type Spot = { name: string; x: number; y: number }
export type Sketch = { width: number; height: number; here: { x: number; y: number }; spots: Spot[]; /** a round length for the scale, and how long it is drawn */ scale: { km: number; length: number } }

const KM_PER_DEGREE = 111.32
const NEAREST = 5
const MARGIN = 34
const ROUND_KM = [1, 2, 5, 10, 20, 50, 100, 200]

/** Undefined where the profile has no centre to compare with. Datums differ by half a kilometre: less than this sketch shows. */
export function locate(place: Point, areas: readonly Area[], { width, height }: { width: number; height: number }): Sketch | undefined {
  const stretch = Math.cos((place.lat * Math.PI) / 180)
  const km = ({ lng, lat }: Point) => ({ x: (lng - place.lng) * stretch * KM_PER_DEGREE, y: (place.lat - lat) * KM_PER_DEGREE })
  const near = finest(areas).map(({ name, center }) => ({ name, ...km(center) })).toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y)).slice(0, NEAREST)
  if (near.length === 0) return undefined
  const all = [{ x: 0, y: 0 }, ...near]
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))]
  const size = Math.min((width - 2 * MARGIN) / Math.max(right - left, 1), (height - 2 * MARGIN) / Math.max(bottom - top, 1))
  const draw = ({ x, y }: { x: number; y: number }) => ({ x: width / 2 + (x - (left + right) / 2) * size, y: height / 2 + (y - (top + bottom) / 2) * size })
  const scaleKm = ROUND_KM.find((one) => one * size >= 40) ?? 200
  return { width, height, here: draw({ x: 0, y: 0 }), spots: near.map((spot) => ({ name: spot.name, ...draw(spot) })), scale: { km: scaleKm, length: scaleKm * size } }
}

/** A city's centre lies in one of its districts: only the finest areas that have a centre are named. */
function finest(areas: readonly Area[]): { name: string; center: Point }[] {
  const above = new Set(areas.filter(({ center }) => center).map(({ parent }) => parent))
  return areas.flatMap(({ code, name, center }) => (center && !above.has(code) ? [{ name, center }] : []))
}
