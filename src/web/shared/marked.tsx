const WORDS = new Intl.Segmenter('zh-CN', { granularity: 'word' })
const HEAD = 4

/** Where the first words of a title end: whole words, four letters at least. */
export function headLength(text: string): number {
  for (const { index, segment } of WORDS.segment(text)) if (index + segment.length >= HEAD) return index + segment.length
  return text.length
}

/** Text with the words searched for in bold; without a search the first words of a title stand out. */
export function Marked({ text, words = '' }: { text: string; words?: string }) {
  const asked = words.split(/\s+/).filter(Boolean)
  if (asked.length === 0) return <><b>{text.slice(0, headLength(text))}</b>{text.slice(headLength(text))}</>
  const cut = new RegExp(`(${asked.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})`, 'gi')
  return <>{text.split(cut).map((part, at) => (at % 2 ? <b key={at}>{part}</b> : part))}</>
}
