/** How Chinese words sound, without tones. Letters of other scripts sound as they are written. */
import { pinyin } from 'pinyin-pro'

const HAN = /^\p{Script=Han}+$/u

/** undefined: not Chinese throughout */
export function soundsOf(word: string): { full: string; initials: string } | undefined {
  if (!HAN.test(word)) return undefined
  const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true })
  if (syllables.length === 0) return undefined
  return { full: syllables.join(''), initials: syllables.map((syllable) => syllable.slice(0, 1)).join('') }
}
