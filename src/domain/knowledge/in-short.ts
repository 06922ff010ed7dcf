/** What a model may say of found entries: their content, shorter, each sentence with its source; anything it adds is thrown away whole. */
export type Source = { id: string; question: string; answer: string }

export const IN_SHORT_TASK = '你是政务热线的编辑。只根据所给条目，用一两句话回答市民的问题，每句话后用方括号注明条目序号，如[1]。条目里没有的一律不写；不能回答时只写“无”。'

export const inShortQuestion = (asked: string, sources: readonly Source[]): string =>
  [`市民的问题：${asked}`, ...sources.map(({ question, answer }, at) => `[${at + 1}] ${question}\n${answer}`)].join('\n\n')

/** undefined: without a source, with a source that was not given, or with a number that stands in none of those it cites */
export function checkedInShort(text: string, sources: readonly Source[]): { text: string; cited: string[] } | undefined {
  const cited = [...new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)))]
  const used = cited.map((n) => sources[n - 1])
  if (used.length === 0 || used.includes(undefined) || text.length > 400) return undefined
  const given = used.map((source) => `${source?.question} ${source?.answer}`).join(' ').normalize('NFKC')
  const numbers = text.normalize('NFKC').replaceAll(/\[\d+\]/g, '').match(/\d+(?:\.\d+)?/g) ?? []
  if (numbers.some((number) => !given.includes(number))) return undefined
  return { text, cited: used.flatMap((source) => (source ? [source.id] : [])) }
}
