import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useHasRole } from '#web/shared/session.ts'

/** A number opens the tickets it counts, for those who may read all tickets of the centre. */
export function TicketsLink({ query, title, children }: { query: string; title?: string; children: ReactNode }) {
  const mayOpen = useHasRole('agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter')
  return mayOpen ? <Link to={`/tickets?${query}`} {...(title ? { title } : {})}>{children}</Link> : <span className="not-link" {...(title ? { title } : {})}>{children}</span>
}
