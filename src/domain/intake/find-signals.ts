/** Which signals a text gives, each with the words that give it. Not where they are denied (没有自杀的想法), asked about or excepted. */
import type { Signal } from '../profile/signals.ts'

export type SignalHit = { signal: Signal; spans: { from: number; to: number }[] }

/** Denials that stand before what they deny, within the clause. */
const DENIED = /(?:没有|并没有|并没|从没|没|未|无|不是|并非|不会|不要|不想|不存在|未发生|未发现|排除|防止|避免|预防|防范|谨防|以防|杜绝|严禁|禁止|不得|如何防|怎么防|担心不)[\p{Script=Han}]{0,4}$/u
/** …and those that turn out to be none: 没人管，都要自杀了 stands in another clause; 不是不想自杀 is not denied. */
const TWICE = /(?:不是不|不得不|不能不|没有不|无不|非不)[\p{Script=Han}]{0,3}$/u
const AFTER_DENIED = /^(?:的?(?:事情?|情况|想法|念头|行为|现象|迹象)?(?:并?不存在|没有发生|已(?:经)?(?:解除|排除)|是假的|是谣言))/u
const GAP = '[^。！？!?；;，,\\n]{0,8}'
const BESIDE = 6

export function findSignals(text: string, signals: readonly Signal[]): SignalHit[] {
  if (!text.trim()) return []
  return signals.flatMap((signal) => {
    const excepted = (signal.except ?? []).flatMap((word) => placesOf(text, word))
    const spans = signal.words.flatMap((word) => placesOf(text, word))
      .filter((span) => !isDenied(text, span) && !excepted.some(({ from, to }) => from < span.to + BESIDE && span.from - BESIDE < to && !clauseBetween(text, span, { from, to })))
      .toSorted((a, b) => a.from - b.from || b.to - a.to).filter((span, at, list) => at === 0 || span.from >= (list[at - 1]?.to ?? 0))
    return spans.length ? [{ signal, spans }] : []
  }).toSorted((a, b) => rank(a) - rank(b) || (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0))
}

const rank = ({ signal }: SignalHit): number => (signal.level === 'emergency' ? 0 : 1)

/** The urgency a text's signals ask for; nothing where they are silent. */
export const urgencyOf = (hits: readonly SignalHit[]): 'critical' | 'urgent' | undefined =>
  hits.some(({ signal }) => signal.level === 'emergency') ? 'critical' : hits.length ? 'urgent' : undefined

function isDenied(text: string, { from, to }: { from: number; to: number }): boolean {
  const before = text.slice(Math.max(0, from - 12), from).split(/[。！？!?；;，,\n]/u).at(-1) ?? ''
  return (DENIED.test(before) && !TWICE.test(before)) || AFTER_DENIED.test(text.slice(to, to + 14))
}

/** A new clause between the two: the exception speaks of something else. */
const clauseBetween = (text: string, a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  /[。！？!?；;，,\n]/u.test(text.slice(Math.min(a.to, b.to), Math.max(a.from, b.from)))

const compiled = new Map<string, RegExp>()
function placesOf(text: string, word: string): { from: number; to: number }[] {
  let pattern = compiled.get(word)
  if (!pattern) {
    pattern = new RegExp(word.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(GAP), 'gu')
    compiled.set(word, pattern)
  }
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
