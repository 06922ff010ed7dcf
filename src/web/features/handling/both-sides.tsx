import { suggestUnits } from '#contract/desk.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { assignmentOf } from '../../shared/moves/use-move-form.ts'
import { Remaining } from '../../shared/light.tsx'
import { amountText, momentText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { useHandlingWords } from './handling-words.ts'
import './handling.css'

/** The two arguments of an application: the unit's on the left, the centre's grounds on the right. */
export function BothSides({ ticket, assignmentId }: { ticket: TicketView; assignmentId: string | null }) {
  const w = useHandlingWords()
  const language = useLanguage()
  const say = useSay()
  const assignment = assignmentOf(ticket, assignmentId)
  const application = assignment?.application
  const answer = assignment?.clocks.find(({ clock, stoppedAt }) => clock === 'answer' && !stoppedAt)
  const catalogue = useQueryOf(suggestUnits, { body: { ...(ticket.category ? { categoryCode: ticket.category.code } : {}), ...(ticket.area ? { areaCode: ticket.area.code } : {}) } }, { staleTime: 60_000, enabled: application?.type === 'return' })
  if (!assignment || !application) return null
  const all = catalogue.data?.rows ?? []
  const rows = all.filter(({ leadUnitId }, at) => all.findIndex((row) => row.leadUnitId === leadUnitId) === at)
  return (
    <div className="both-sides">
      <section>
        <h2 className="small-head">{w('unitSays')} · {assignment.unitName}</h2>
        <dl>
          <dt>{w('reason')}</dt><dd><b>{application.reasonName}</b></dd>
          {application.basis && <><dt>{w('basis')}</dt><dd className="running">{application.basis}</dd></>}
          {application.suggestedUnit && <><dt>{w('suggested')}</dt><dd>{application.suggestedUnit}</dd></>}
          {application.amount && <><dt>{w('asked')}</dt><dd>{amountText(application.amount, say)}</dd></>}
          {application.until && <><dt>{w('until')}</dt><dd>{momentText(application.until, language)}</dd></>}
        </dl>
        <p className="quiet">{w('applied', { at: momentText(application.at, language) })}</p>
      </section>
      <section>
        <h2 className="small-head">{w('centerSays')}</h2>
        <dl>
          <dt>{w('category')}</dt><dd>{ticket.category?.path.join(' › ') ?? '—'}{ticket.area ? ` · ${ticket.area.name}` : ''}</dd>
          {assignment.remark && <><dt>{w('assignedWith')}</dt><dd className="running">{assignment.remark}</dd></>}
          {answer && <><dt>{w('answerDue')}</dt><dd>{momentText(answer.dueAt, language)} · <Remaining dueAt={answer.dueAt} light={answer.light} /></dd></>}
          {application.type === 'return' && <><dt>{w('catalogueSays')}</dt><dd>{catalogue.isSuccess && rows.length === 0 ? w('noRow') : rows.slice(0, 3).map((row) => (
            <p key={`${row.row}${row.leadUnitId}`}><b>{row.leadUnit}</b> {row.why}<br /><span className="quiet">{row.basis}{row.boundary ? ` · ${row.boundary}` : ''}</span></p>
          ))}</dd></>}
        </dl>
        <p className="quiet">{w('returnLast', { n: ticket.dispatchCount })}</p>
      </section>
    </div>
  )
}
