import type { LegEnd } from '#domain/telephony/engine.ts'

/** Q.850 causes as the engine gives them; 16 normal, 17 busy, 19 no answer, 21 rejected, 34/38/42 congestion, 1/3/20 nobody there. */
export function legEnd(q850: number): LegEnd {
  switch (q850) {
    case 0: case 16: case 26: case 31: case 32: return 'normal'
    case 17: return 'busy'
    case 18: case 19: return 'no_answer'
    case 21: return 'declined'
    case 1: case 2: case 3: case 20: case 22: case 27: case 28: return 'unreachable'
    case 34: case 38: case 41: case 42: case 44: case 47: return 'congestion'
    default: return 'error'
  }
}
