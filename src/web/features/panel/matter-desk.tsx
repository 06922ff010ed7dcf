/** List left, dossier right; j and k move. */
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { listPanel } from '#contract/panel.ts'
import { PANEL_STATES, type PanelState } from '#domain/panel/panel-life.ts'
import { Choice } from '#web/shared/choice.tsx'
import { Asked, Empty } from '#web/shared/states.tsx'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useSay } from '#web/shared/words.ts'
import { FlagForm } from './flag-form.tsx'
import { MatterDossier } from './matter-dossier.tsx'
import { MatterLine } from './matter-line.tsx'
import { OpinionsOwed } from './opinions-owed.tsx'
import { STATE_WORDS, usePanelWords } from './panel-words.ts'

export function MatterDesk() {
  const t = usePanelWords()
  const say = useSay()
  const [params, setParams] = useSearchParams()
  const [state, setState] = useState<PanelState | 'all'>('all')
  const [flagging, setFlagging] = useState(false)
  const asked = useQueryOf(listPanel, { query: state === 'all' ? {} : { state } }, { keepOld: true, refetchInterval: 60_000 })
  const items = asked.data?.items ?? []
  const chosen = params.get('matter') ?? ''
  const choose = (id: string) => setParams((old) => { const next = new URLSearchParams(old); next.set('matter', id); return next }, { replace: true })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && (event.target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(event.target.tagName))) return
      const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      const next = by === 0 ? undefined : items[Math.max(0, Math.min(items.length - 1, items.findIndex(({ id }) => id === chosen) + by))]
      if (next) choose(next.id)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  const counts = asked.data?.counts ?? {}
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return (
    <>
      <div className="panel-bar">
        <Choice label={t('state')} hideLabel name="state" value={state} onChange={setState} options={[{ value: 'all' as const, label: `${t('all')} ${all}` }, ...PANEL_STATES.filter((one) => counts[one] || one === 'listed').map((one) => ({ value: one, label: `${say(STATE_WORDS[one])} ${counts[one] ?? 0}` }))]} />
        {asked.data?.mayFlag ? <Button onClick={() => setFlagging(true)}>{t('flag')}</Button> : null}
      </div>
      {flagging ? <FlagForm close={() => setFlagging(false)} onDone={choose} /> : null}
      <OpinionsOwed opinions={(asked.data?.opinions ?? []).filter(({ mayAnswer }) => mayAnswer)} />
      <div className="panel-columns">
        <Asked query={asked} rows={8}>{() => (items.length === 0 ? <Empty>{t('none')}</Empty> : (
          <ul className="panel-list">{items.map((m) => (
            <li key={m.id}><button type="button" className="panel-row" aria-current={m.id === chosen} onClick={() => choose(m.id)}><strong>{m.title}</strong><MatterLine matter={m} /></button></li>))}
          </ul>))}</Asked>
        {chosen ? <MatterDossier key={chosen} panelId={chosen} /> : items.length > 0 ? <p className="quiet panel-pick">{t('pick')}</p> : null}
      </div>
    </>
  )
}
