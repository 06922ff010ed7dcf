import type { TicketView } from '#contract/ticket/view.ts'
import { FACTS_TRUE_WORDS, SOLVED_WORDS } from '../../shared/ticket-words.ts'
import { momentText } from '../../shared/time.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { useHandlingWords } from './handling-words.ts'
import './handling.css'

/** What was asked beside what was answered (by the lead, or by the one assignment named): the whole question of who reviews or signs. */
export function ReplyUnderReview({ ticket, assignmentId = null }: { ticket: TicketView; assignmentId?: string | null }) {
  const w = useHandlingWords()
  const say = useSay()
  const language = useLanguage()
  const answered = ticket.assignments.filter((a) => a.reply && (assignmentId === null ? a.role === 'lead' : a.id === assignmentId) && !['returned', 'quit'].includes(a.status))
  return (
    <div className="both-sides">
      <section>
        <h2 className="small-head">{w('demand')}</h2>
        <p className="running">{ticket.body}</p>
      </section>
      <section>
        {answered.map((a) => a.reply && (
          <div key={a.id}>
            <h2 className="small-head">{w('publicAnswer')} · {a.unitName}{a.reply.signedAt ? ` · ${a.reply.signedBy ?? ''} ${momentText(a.reply.signedAt, language)}` : ''}</h2>
            <p className="running">{a.reply.publicAnswer}</p>
            <p className="quiet">{w('factsTrue')}：{say(FACTS_TRUE_WORDS[a.reply.factsTrue])} · {w('solved')}：{say(SOLVED_WORDS[a.reply.solved])}{a.reply.whyNot ? ` · ${a.reply.whyNot}` : ''}</p>
            {a.reply.milestones.length > 0 && <p className="quiet">{w('milestones')}：{a.reply.milestones.map(({ what, dueDay }) => `${dueDay} ${what}`).join('；')}</p>}
          </div>
        ))}
        {answered.length === 0 && <p className="quiet">{w('noEarlier')}</p>}
      </section>
    </div>
  )
}
