import { useState } from 'react'
import { getMatter, type MatterView } from '#contract/matter.ts'
import { Asked } from '../../shared/states.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { MatterFigures } from './matter-figures.tsx'
import { useMatterWords } from './matter-words.ts'
import { MemberList } from './member-list.tsx'

type Props = { matter: MatterView; chosen: boolean; choose: (() => void) | undefined }

export function MatterRow({ matter, chosen, choose }: Props) {
  const w = useMatterWords()
  const [open, setOpen] = useState(false)
  const asked = useQueryOf(getMatter, { params: { matterId: matter.id } }, { enabled: open, staleTime: 15_000 })
  return (
    <li className="matter-row">
      {choose && <input type="checkbox" checked={chosen} onChange={choose} aria-label={w('chosen', { title: matter.title })} />}
      <span className="matter-heat" title={w('heatHint')}><span className="unseen">{w('heat')} </span>{matter.heat.toFixed(1)}</span>
      <div className="matter-what">
        <button type="button" className="link-like matter-title" aria-expanded={open} onClick={() => setOpen(!open)}>{matter.title}</button>
        <p className="quiet">{[matter.place, matter.category].filter(Boolean).join(' · ')}{matter.generated && <> <span className="chip">{w('generated')}</span></>}</p>
        {open && <Asked query={asked} rows={3}>{({ members }) => <MemberList members={members} />}</Asked>}
      </div>
      <MatterFigures matter={matter} />
    </li>
  )
}
