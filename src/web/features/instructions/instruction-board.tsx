/** 批示台账, and a leader's day: feedback that has come back first, then what is overdue, then what is at work. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { INSTRUCTION_LISTS, listInstructions } from '#contract/instructions.ts'
import { DeskTabs } from '#web/shared/desk-tabs.tsx'
import { MoreRows } from '#web/shared/more-rows.tsx'
import { useHasRole } from '#web/shared/session.ts'
import { Asked, Empty, Failure, Loading } from '#web/shared/states.tsx'
import { keyOf, usePagesOf, useQueryOf } from '#web/shared/use-call.ts'
import { GiveForm } from './give-form.tsx'
import { InstructionRow } from './instruction-row.tsx'
import { useInstructionWords } from './instruction-words.ts'
import '#web/shared/queue-list.css'
import './instructions.css'

type List = (typeof INSTRUCTION_LISTS)[number]

export function InstructionBoard() {
  const w = useInstructionWords()
  const client = useQueryClient()
  const isUnit = useHasRole('unit_signer', 'unit_handler', 'unit_head')
  const isLeader = useHasRole('leader')
  const [chosen, setList] = useState<List>()
  const [giving, setGiving] = useState(false)
  const asked = useQueryOf(listInstructions, { query: { limit: 1 } }, { refetchInterval: 60_000 })
  return (
    <div className="instructions">
      <Asked query={asked} rows={6}>{({ counts, mayGive, leaders }) => {
        const list = chosen ?? (isUnit ? 'waiting' : (['answered', 'overdue', 'waiting'] as const).find((one) => counts[one] > 0) ?? 'all')
        return (
          <>
            <header><h1>{w('title')}</h1>{mayGive && !giving && <Button type="primary" onClick={() => setGiving(true)}>{leaders.length > 0 ? w('giveOffice') : w('give')}</Button>}</header>
            <p className="quiet">{w(isUnit ? 'leadUnit' : isLeader ? 'leadLeader' : 'leadOffice')}</p>
            {giving && <GiveForm leaders={isLeader ? [] : leaders} cancel={() => setGiving(false)} done={() => { setGiving(false); setList('waiting'); void client.invalidateQueries({ queryKey: [keyOf(listInstructions)[0]] }) }} />}
            <DeskTabs<List> label={w('lists')} panelId="instruction-list" tabs={INSTRUCTION_LISTS.map((id) => ({ id, name: w(id), count: id === 'all' ? undefined : counts[id] }))} chosen={list} onChoose={setList} />
            <div id="instruction-list" role="tabpanel" aria-label={w(list)}><Rows key={list} list={list} /></div>
          </>
        )
      }}</Asked>
    </div>
  )
}

function Rows({ list }: { list: List }) {
  const w = useInstructionWords()
  const asked = usePagesOf(listInstructions, { query: { list } }, { refetchInterval: 60_000 })
  if (asked.error) return <Failure error={asked.error} onRetry={() => void asked.refetch()} />
  if (asked.isPending) return <Loading rows={5} />
  if (asked.items.length === 0) return <Empty>{w(`none.${list}`)}</Empty>
  return (
    <>
      <ul className="instruction-list">{asked.items.map((one, i) => <InstructionRow key={one.id} one={one} opened={i === 0 && list === 'answered'} />)}</ul>
      {asked.hasNextPage && <MoreRows more busy={asked.isFetchingNextPage} count={asked.items.length} load={() => void asked.fetchNextPage()} />}
    </>
  )
}
