/** 审核时常见的问题: each with its words; a click shows them in the answer. Never stops anybody from sending. */
import type { ReplyHint } from '#domain/handling/reply-hint.ts'
import { useHandlingWords } from './handling-words.ts'

type Props = { hints: readonly ReplyHint[]; text: string; show?: (span: { from: number; to: number }) => void }

export function ReplyHints({ hints, text, show }: Props) {
  const w = useHandlingWords()
  if (!text.trim()) return null
  if (hints.length === 0) return <p className="reply-hints reply-hints-fine" role="status">{w('hintFine')}</p>
  return (
    <section className="reply-hints" role="status" aria-label={w('hintTitle')}>
      <b>{w('hintTitle')}</b>
      <ul>
        {hints.map((hint) => {
          const { code, severity, from, to, values } = hint
          const quote = from !== undefined && to !== undefined && to - from < text.trim().length ? text.slice(from, to) : ''
          return (
            <li key={`${code}-${from ?? ''}`} className={`reply-hint-${severity}`}>
              <span className="chip">{w(`hint.${severity}`)}</span> {w(`hint.${code}`, values)}
              {quote && show && from !== undefined && to !== undefined ? <button type="button" className="reply-hint-quote" title={w('hintShow')} onClick={() => show({ from, to })}>“{short(quote)}”</button> : quote ? <q>{short(quote)}</q> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The answer with the words the hints stand on marked; of overlapping ones the first, which weighs most. */
export function MarkedAnswer({ text, hints }: { text: string; hints: readonly ReplyHint[] }) {
  const w = useHandlingWords()
  const marks = hints.flatMap(({ from, to, code, severity, values }) => (from === undefined || to === undefined || to - from >= text.trim().length ? [] : [{ from, to, severity, said: w(`hint.${code}`, values) }]))
    .filter((mark, at, list) => !list.slice(0, at).some((other) => other.from < mark.to && mark.from < other.to)).toSorted((a, b) => a.from - b.from)
  const parts = marks.map((mark, at) => {
    const before = text.slice(marks[at - 1]?.to ?? 0, mark.from)
    return <span key={mark.from}>{before}<mark className={`reply-mark-${mark.severity}`} title={mark.said}>{text.slice(mark.from, mark.to)}</mark></span>
  })
  return <p className="running">{parts}{text.slice(marks.at(-1)?.to ?? 0)}</p>
}

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text)
