/** 波形: the loudest sample of each stretch, from 0 to 1, loud enough to be seen whatever the level of the line. */
export function peaksOf(samples: Float32Array, stretches: number): number[] {
  if (samples.length === 0 || stretches <= 0) return []
  const peaks: number[] = []
  for (let at = 0; at < stretches; at += 1) {
    const [from, to] = [Math.floor((at * samples.length) / stretches), Math.max(Math.floor((at * samples.length) / stretches) + 1, Math.floor(((at + 1) * samples.length) / stretches))]
    let peak = 0
    for (let i = from; i < Math.min(to, samples.length); i += 1) peak = Math.max(peak, Math.abs(samples[i] ?? 0))
    peaks.push(peak)
  }
  const loudest = Math.max(...peaks)
  return loudest < SILENCE ? peaks.map(() => 0) : peaks.map((peak) => peak / loudest)
}
const SILENCE = 0.001
