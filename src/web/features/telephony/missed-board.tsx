/** 漏接回拨: the list by what is due first, and the one in hand beside it. n takes the next, j k move, Enter takes this one. */
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { claimMissed, listMissed, nextMissed, type MissedView } from '#contract/missed-calls.ts'
import type { AmountUnit } from '#domain/calendar/limit.ts'
import { DeskTabs } from '../../shared/desk-tabs.tsx'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { Asked, Empty, Failure } from '../../shared/states.tsx'
import { AMOUNT_UNIT_WORDS } from '../../shared/time.ts'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useSay } from '../../shared/words.ts'
import { MissedOne } from './missed-one.tsx'
import { MissedTable } from './missed-table.tsx'
import { useMissedWords } from './missed-words.ts'
import '../../shared/queue-list.css'
import './telephony-pages.css'

type View = 'open' | 'done'

export function MissedBoard() {
  const w = useMissedWords()
  const say = useSay()
  const client = useQueryClient()
  const [view, setView] = useState<View>('open')
  const [chosen, setChosen] = useState<string>()
  const asked = useQueryOf(listMissed, { query: { view } }, { refetchInterval: 15_000 })
  const renew = () => void client.invalidateQueries({ queryKey: [keyOf(listMissed)[0]] })
  const hold = (entry: MissedView) => { setChosen(entry.id); setView('open'); renew() }
  const next = useCall(nextMissed, hold)
  const claim = useCall(claimMissed, hold)
  const items = asked.data?.items ?? []
  const one = items.find(({ id }) => id === chosen) ?? (view === 'open' ? items.find(({ mine }) => mine) : undefined)
  const go = (by: number) => { const at = items.findIndex(({ id }) => id === one?.id); const to = items[Math.min(Math.max(at + by, 0), items.length - 1)]; if (to) setChosen(to.id) }
  const take = () => { claim.reset(); next.mutate({ body: {} }) }
  const takeThis = (missedId: string) => { next.reset(); claim.mutate({ params: { missedId }, body: {} }) }
  useKeys([
    { key: 'n', word: { zh: '取下一个回拨', en: 'take the next call-back' }, run: take, off: view !== 'open' },
    { key: 'j', word: { zh: '下一个', en: 'next' }, run: () => go(1) }, { key: 'k', word: { zh: '上一个', en: 'previous' }, run: () => go(-1) },
    { key: 'Enter', word: { zh: '我来回拨', en: 'I call back' }, run: () => { if (one) takeThis(one.id) }, off: view !== 'open' || !one || one.mine || one.takenBy !== null },
  ])
  const { data } = asked
  return (
    <div className="tel-page">
      <div className="tel-head">
        <h1>{w('title')} <span className="tel-count">{w('first', { open: data?.open ?? '…' })}{data && data.overdue > 0 ? <>，<span className="n-over">{w('overdue', { n: data.overdue })}</span></> : null}</span></h1>
        {data ? <p className="quiet">{w('due', { amount: `${data.due.amount} ${say(AMOUNT_UNIT_WORDS[data.due.unit as AmountUnit])}` })}{data.isPreset ? w('preset') : ''}</p> : null}
        <Button type="primary" loading={next.isPending} onClick={take}>{w('next')} <KeyCap>n</KeyCap></Button>
      </div>
      <DeskTabs label={w('views')} chosen={view} onChoose={(to) => { setView(to); setChosen(undefined) }} panelId="missed-list" tabs={[{ id: 'open', name: w('open'), count: data?.open }, { id: 'done', name: w('done'), count: undefined }]} />
      {next.error ? <Failure error={next.error} /> : claim.error ? <Failure error={claim.error} /> : null}
      <div className="missed-columns" id="missed-list">
        <Asked query={asked} rows={8}>{() => (items.length === 0 ? <Empty>{w(view === 'open' ? 'none' : 'noneDone')}</Empty> : <MissedTable items={items} view={view} chosen={one?.id} onChoose={setChosen} />)}</Asked>
        {items.length > 0 ? <aside className="missed-side" aria-label={w('chosen')}>{one
          ? <MissedOne key={one.id} entry={one} onTake={() => takeThis(one.id)} taking={claim.isPending} onChanged={renew} />
          : <p className="quiet">{w('choose', { key: 'n' })}</p>}</aside> : null}
      </div>
    </div>
  )
}
