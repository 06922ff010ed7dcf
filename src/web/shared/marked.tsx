/** Text with the words searched for in bold; without a search the first two words of a title stand out. */
export function Marked({ text, words }: { text: string; words: string }) {
  const asked = words.split(/\s+/).filter(Boolean)
  if (asked.length === 0) return <><b>{text.slice(0, 4)}</b>{text.slice(4)}</>
  const cut = new RegExp(`(${asked.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})`, 'gi')
  return <>{text.split(cut).map((part, at) => (at % 2 ? <b key={at}>{part}</b> : part))}</>
}
