import type { AssignmentView } from '#contract/ticket/view.ts'
import { FACTS_TRUE_WORDS, SOLVED_WORDS } from '../../shared/ticket-words.ts'
import { useSay } from '../../shared/words.ts'
import { usePageWords } from './ticket-words.ts'

type Reply = NonNullable<AssignmentView['reply']>

/** What stands beside the public answer: facts true, solved or why not, the plan, similar places, the internal note. */
export function ReplyFacts({ reply }: { reply: Reply }) {
  const w = usePageWords()
  const say = useSay()
  return (
    <dl className="reply-facts">
      <div><dt>{w('factsTrue')}</dt><dd>{say(FACTS_TRUE_WORDS[reply.factsTrue])}</dd></div>
      <div><dt>{w('solved')}</dt><dd>{say(SOLVED_WORDS[reply.solved])}{reply.signedBy ? ` · ${w('signedBy', { name: reply.signedBy })}` : ''}</dd></div>
      {reply.whyNot && <div><dt>{w('whyNot')}</dt><dd>{reply.whyNot}</dd></div>}
      {reply.milestones.length > 0 && <div><dt>{w('milestones')}</dt><dd>{reply.milestones.map(({ what, dueDay }) => `${dueDay} ${what}`).join('；')}</dd></div>}
      {reply.similarChecked.length > 0 && <div><dt>{w('checkedPlaces')}</dt><dd>{reply.similarChecked.map(({ place, found }) => `${place}：${found}`).join('；')}</dd></div>}
      {reply.internalNote && <div><dt>{w('internal')}</dt><dd className="running">{reply.internalNote}</dd></div>}
    </dl>
  )
}
