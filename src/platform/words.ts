/** Chinese words for the search index, cut by jieba; the same cut for what is stored and what is asked. */
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

let jieba: Jieba | undefined
const KEEP = /[\p{L}\p{N}]/u
const WHOLE = /^\p{Script=Han}{2,}$/u

/** Lower-cased words of at least one letter or digit, in order, with repeats. */
export function cutWords(text: string): string[] {
  jieba ??= Jieba.withDict(dict)
  return jieba.cutForSearch(text.normalize('NFKC').toLowerCase(), true).filter((word) => KEEP.test(word))
}

/** Also words that overlap: 路灯不亮 is cut into 路 and 灯不亮, but somebody will look for 路灯. */
export function everyWord(text: string): string[] {
  const words = cutWords(text)
  const cut = new Set(words)
  jieba ??= Jieba.withDict(dict)
  const more = jieba.cutAll(text.normalize('NFKC').toLowerCase()).filter((word) => word.length > 1 && KEEP.test(word) && !cut.has(word))
  return [...words, ...new Set(more)]
}

/** The whole text in pieces: words of the dictionary, and single letters where it knows none; nothing is guessed to be a word. */
export function dictionaryCut(text: string): string[] {
  jieba ??= Jieba.withDict(dict)
  return jieba.cut(text, false)
}

/** For `to_tsvector('simple', …)`. */
export const searchText = (text: string): string => everyWord(text).join(' ')

/**
 * For `to_tsquery('simple', …)`: all words; the last one as a prefix while it may still be half typed. A Chinese word of two letters is whole:
 * longer ones are stored with their parts, and a prefix with many matches costs ten times the word itself. For the same reason parts of an asked
 * word are left out: who has the whole has them, and the planner, who takes words for independent, would believe the whole to be rare.
 * Empty: nothing to ask.
 */
export function searchQuery(text: string, join: '&' | '|' = '&'): string {
  const words = [...new Set(cutWords(text))].map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, '')).filter(Boolean)
  const asked = words.map((word, i) => (i === words.length - 1 && !WHOLE.test(word) ? `${word}:*` : word))
  return (join === '&' ? asked.filter((word) => !isPart(word, asked)) : asked).join(` ${join} `)
}

const isPart = (word: string, words: readonly string[]): boolean => WHOLE.test(word) && words.some((other) => other !== word && WHOLE.test(other) && other.includes(word))
