import { getTicket } from '#contract/desk.ts'
import { ReplyUnderReview } from '../features/handling/reply-under-review.tsx'
import { JudgementBoard } from '../features/revisit/judgement-board.tsx'
import { Asked } from '../shared/states.tsx'
import { useQueryOf } from '../shared/use-call.ts'
import { JudgeStrip } from './judge-strip.tsx'

export default function ReasonablenessPage() {
  return <JudgementBoard beside={<JudgeStrip here="reasonableness" />} what={(ticketId) => <DemandAndAnswer key={ticketId} ticketId={ticketId} />} />
}

/** Nobody judges a demand without having read it and its answer. */
function DemandAndAnswer({ ticketId }: { ticketId: string }) {
  const asked = useQueryOf(getTicket, { params: { ticketId } })
  return <Asked query={asked} rows={3}>{(ticket) => <ReplyUnderReview ticket={ticket} />}</Asked>
}
