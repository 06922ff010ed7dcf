import type { TicketView } from '#contract/ticket/view.ts'
import { FACTS_TRUE_WORDS, SOLVED_WORDS } from '../../shared/ticket-words.ts'
import { momentText } from '../../shared/time.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { useHandlingWords } from './handling-words.ts'
import { MarkedAnswer, ReplyHints } from './reply-hints.tsx'
import { useReplyCheck } from './use-reply-check.ts'
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
            <CheckedAnswer ticket={ticket} assignmentId={a.id} reply={a.reply} />
            <p className="quiet">{w('factsTrue')}：{say(FACTS_TRUE_WORDS[a.reply.factsTrue])} · {w('solved')}：{say(SOLVED_WORDS[a.reply.solved])}{a.reply.whyNot ? ` · ${a.reply.whyNot}` : ''}</p>
            {a.reply.milestones.length > 0 && <p className="quiet">{w('milestones')}：{a.reply.milestones.map(({ what, dueDay }) => `${dueDay} ${what}`).join('；')}</p>}
          </div>
        ))}
        {answered.length === 0 && <p className="quiet">{w('noEarlier')}</p>}
      </section>
    </div>
  )
}

/** The answer with what a reviewer would object to marked in it. */
function CheckedAnswer({ ticket, assignmentId, reply }: { ticket: TicketView; assignmentId: string; reply: NonNullable<TicketView['assignments'][number]['reply']> }) {
  const hints = useReplyCheck(ticket, assignmentId, reply)
  return <><MarkedAnswer text={reply.publicAnswer} hints={hints} /><ReplyHints hints={hints} text={reply.publicAnswer} /></>
}
