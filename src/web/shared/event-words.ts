/** Small lines of the timeline. Types not named here are shown by their own name. */
import type { Word } from './words.ts'

const w = (zh: string, en: string): Word => ({ zh, en })
export const EVENT_WORDS: Record<string, Word> = {}
export const eventWord = (type: string): Word => EVENT_WORDS[type] ?? w(type, type)
