/** 挂账: what waits for which day; the re-check where it falls due. */
import { listPanel } from '#contract/panel.ts'
import { Asked, Empty } from '#web/shared/states.tsx'
import { useQueryOf } from '#web/shared/use-call.ts'
import { MatterLine } from './matter-line.tsx'
import { MatterMoves } from './matter-moves.tsx'
import { usePanelWords } from './panel-words.ts'

export function LedgerList() {
  const t = usePanelWords()
  const asked = useQueryOf(listPanel, { query: { state: 'on_ledger' } }, { refetchInterval: 60_000 })
  return (
    <>
      <p className="quiet panel-hint">{t('ledgerHint')}</p>
      <Asked query={asked} rows={6}>{({ items }) => (items.length === 0 ? <Empty>{t('ledgerNone')}</Empty> : (
        <ul className="panel-ledger">{items.map((m) => <li key={m.id}><p><strong>{m.title}</strong> <MatterLine matter={m} /> <span className="quiet">{m.ledgerSince ? t('since', { day: m.ledgerSince }) : ''}</span></p><MatterMoves matter={m} /></li>)}</ul>))}</Asked>
    </>
  )
}
