import type { TicketView } from '#contract/ticket/view.ts'
import { ASSIGNMENT_STATUS_WORDS, STATUS_WORDS } from '../ticket-words.ts'
import { useSay } from '../words.ts'
import { useFormWords } from './form-words.ts'
import type { Conflict } from './use-move-form.ts'

type Row = { label: string; then: string; now: string }

/** 409: what stood there when the form was opened and what stands there now, side by side; differing lines marked. */
export function ConflictView({ then, now, assignmentId, stillAble }: Conflict & { assignmentId: string | null; stillAble: boolean }) {
  const w = useFormWords()
  const rows = useRows(then, now, assignmentId)
  return (
    <section className="conflict" role="alert" aria-label={w('conflictTitle')}>
      <p><strong>{w('conflictTitle')}</strong></p>
      <table>
        <thead><tr><td /><th scope="col">{w('shownThen')}</th><th scope="col">{w('shownNow')}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} className={row.then === row.now ? undefined : 'conflict-changed'}>
              <th scope="row">{row.label}</th><td>{row.then}</td><td>{row.now}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{stillAble ? w('conflictKept') : w('noLonger')}</p>
    </section>
  )
}

function useRows(then: TicketView, now: TicketView, assignmentId: string | null): Row[] {
  const w = useFormWords()
  const say = useSay()
  const row = (label: string, of: (ticket: TicketView) => string): Row => ({ label, then: of(then), now: of(now) })
  const units = [...new Set([...then.assignments, ...now.assignments].map((a) => a.id))]
  const nameOf = (id: string) => [...now.assignments, ...then.assignments].find((a) => a.id === id)?.unitName ?? ''
  const shown = assignmentId === null ? units : units.filter((id) => id === assignmentId)
  return [
    row(w('status'), (ticket) => say(STATUS_WORDS[ticket.status])),
    ...shown.map((id) => row(nameOf(id), (ticket) => {
      const assignment = ticket.assignments.find((a) => a.id === id)
      if (!assignment) return w('none')
      const applied = assignment.application ? ` · ${w('applied')}：${assignment.application.reasonName}` : ''
      return say(ASSIGNMENT_STATUS_WORDS[assignment.status]) + applied
    })),
    row(w('dispatches'), (ticket) => String(ticket.dispatchCount)),
  ]
}
