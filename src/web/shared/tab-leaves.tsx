import type { ReactNode } from 'react'

/** Around a multiple Select: Tab goes to the next field. By itself the Select would toggle the highlighted option, so Enter then Tab takes a choice back. */
export function TabLeaves({ children }: { children: ReactNode }) {
  return <div className="tab-leaves" onKeyDownCapture={(event) => { if (event.key === 'Tab') event.stopPropagation() }}>{children}</div>
}
