/** Buttons are what the server says this viewer may do now. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { movePanel, type PanelView } from '#contract/panel.ts'
import { PANEL_RULES } from '#domain/panel/panel-life.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useSay } from '#web/shared/words.ts'
import { MOVE_WORDS, usePanelWords } from './panel-words.ts'
import { usePanelChanged } from './use-panel-changed.ts'

type Move = 'report' | 'return_report' | 'feed_back' | 'recheck_stays' | 'recheck_solvable' | 'relist'

export function MatterMoves({ matter }: { matter: Pick<PanelView, 'id' | 'version' | 'abilities'> }) {
  const t = usePanelWords()
  const say = useSay()
  const changed = usePanelChanged()
  const [move, setMove] = useState<Move>()
  const [text, setText] = useState('')
  const [day, setDay] = useState('')
  const act = useCall(movePanel, () => { setMove(undefined); setText(''); setDay(''); changed() })
  const needs = move ? PANEL_RULES[move].needs : []
  const field = needs.includes('dueOn') ? 'dueOn' : needs.includes('recheckOn') ? 'recheckOn' : undefined
  if (matter.abilities.length === 0) return null
  return (
    <div className="panel-moves">
      <p>{matter.abilities.map((one, i) => <Button key={one} type={i === 0 ? 'primary' : 'default'} aria-expanded={move === one} onClick={() => { act.reset(); setMove(one as Move) }}>{say(MOVE_WORDS[one])}</Button>)}</p>
      {move ? (
        <form onSubmit={(event) => { event.preventDefault(); act.mutate({ params: { panelId: matter.id }, body: { move, version: matter.version, text, ...(field ? { [field]: day } : {}) } }) }}>
          <Input.TextArea aria-label={t('text')} placeholder={say(MOVE_WORDS[move])} autoFocus maxLength={4000} autoSize={{ minRows: 2 }} value={text} onChange={(event) => setText(event.target.value)} />
          {field ? <label>{t(field)} <input type="date" className="panel-date" value={day} onChange={(event) => setDay(event.target.value)} /></label> : null}
          <Button htmlType="submit" type="primary" disabled={!text.trim() || (field !== undefined && !day)} loading={act.isPending}>{t('send')}</Button> <Button onClick={() => setMove(undefined)}>{t('cancel')}</Button>
          {act.error ? <Failure error={act.error} /> : null}
        </form>) : null}
    </div>
  )
}
