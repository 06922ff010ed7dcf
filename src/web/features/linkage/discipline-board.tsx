/** 监督一张网, for the discipline readers: items, totals, and who read what. */
import { useState } from 'react'
import { DeskTabs } from '../../shared/desk-tabs.tsx'
import { DisciplineItems } from './discipline-items.tsx'
import { DisciplineTotals } from './discipline-totals.tsx'
import { useLinkageWords } from './linkage-words.ts'
import { Readings } from './readings.tsx'
import '../../shared/queue-list.css'
import './linkage.css'

const PANELS = { items: DisciplineItems, totals: DisciplineTotals, readings: Readings }
type Tab = keyof typeof PANELS

export function DisciplineBoard() {
  const w = useLinkageWords()
  const [tab, setTab] = useState<Tab>('items')
  const Panel = PANELS[tab]
  return (
    <div className="linkage-page">
      <header className="linkage-head"><h1>{w('net')}</h1><DeskTabs label={w('net')} chosen={tab} onChoose={setTab} panelId="discipline-panel" tabs={(Object.keys(PANELS) as Tab[]).map((id) => ({ id, name: w(id), count: undefined }))} /></header>
      <div id="discipline-panel" role="tabpanel" aria-label={w(tab)} className="linkage-body"><Panel /></div>
    </div>
  )
}
