/** The words of a demand that could say what it is about. */
import { everyWord } from '#platform/words.ts'

const MOST = 40

/** Two letters at least: single characters stand in nearly every demand. Those said most often first. */
export function tellingWords(text: string): string[] {
  const times = new Map<string, number>()
  for (const word of everyWord(text)) if (isTelling(word)) times.set(word, (times.get(word) ?? 0) + 1)
  return [...times].toSorted((a, b) => b[1] - a[1]).slice(0, MOST).map(([word]) => word)
}

/** 随口的话: people say these whatever the matter is. */
const EVERYDAY = new Set(['要求', '希望', '联系', '没人', '有人', '请问', '怎么', '怎么办', '需要', '什么', '现在', '昨晚', '昨天', '今天', '今天早上', '晚上', '一直', '已经', '还是', '没有', '我们', '你们', '他们', '一家', '多久', '尽快', '处理', '解决', '问题', '反映', '投诉', '举报', '表扬', '建议', '咨询', '电话'])

/** A number alone (a date, a house, a phone) makes no two matters alike. */
const isTelling = (word: string): boolean => [...word].length >= 2 && !EVERYDAY.has(word) && !/^\d+$/.test(word) && !/[^\p{L}\p{N}]/u.test(word)
