/** Chinese words for the search index, cut by jieba; the same cut for what is stored and what is asked. */
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

let jieba: Jieba | undefined
const KEEP = /[\p{L}\p{N}]/u

/** Lower-cased words of at least one letter or digit, in order, with repeats. */
export function cutWords(text: string): string[] {
  jieba ??= Jieba.withDict(dict)
  return jieba.cutForSearch(text.normalize('NFKC').toLowerCase(), true).filter((word) => KEEP.test(word))
}

/** For `to_tsvector('simple', …)`. */
export const searchText = (text: string): string => cutWords(text).join(' ')

/** For `to_tsquery('simple', …)`: all words, the last one as a prefix while somebody is still typing. Empty: nothing to ask. */
export function searchQuery(text: string, join: '&' | '|' = '&'): string {
  const words = [...new Set(cutWords(text))].map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, '')).filter(Boolean)
  return words.map((word, i) => (i === words.length - 1 ? `${word}:*` : word)).join(` ${join} `)
}
