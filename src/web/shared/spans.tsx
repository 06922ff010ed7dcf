import './spans.css'

/** Text with the places the server marked in bold. */
export function Spans({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const parts = marks.flatMap(([from, to], at) => [text.slice(marks[at - 1]?.[1] ?? 0, from), text.slice(from, to)])
  return <>{[...parts, text.slice(marks.at(-1)?.[1] ?? 0)].map((part, at) => (at % 2 ? <mark className="found" key={at}>{part}</mark> : part))}</>
}
