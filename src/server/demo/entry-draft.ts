/** 知识条目 of the demo city: common rules of the whole country in our own words; what a place decides itself is left to its unit. */
export type EntryDraft = {
  category: string
  question: string
  answer: string
  basis: string
  /** how a caller puts it; the question itself where absent */
  asked?: string
  /** days from today; negative: expired */
  validForDays?: number
}
