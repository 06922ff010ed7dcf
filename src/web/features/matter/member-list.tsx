import { Link } from 'react-router'
import type { FoundTicket } from '#contract/desk.ts'
import { DisplayState } from '../../shared/display-state.tsx'
import { dayText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'

export function MemberList({ members }: { members: readonly FoundTicket[] }) {
  const language = useLanguage()
  return (
    <ul className="matter-members">
      {members.map((one) => (
        <li key={one.id}><Link to={`/tickets/${one.id}`}>{one.title}</Link> <span className="quiet">{dayText(one.acceptedAt, language)} · {one.place} · <DisplayState parts={one.displayParts} /></span></li>
      ))}
    </ul>
  )
}
