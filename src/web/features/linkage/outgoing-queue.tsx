/** 发件箱 of one partner or all: state, tries, last answer, and trying again. */
import { Button, Select, Table } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listOutgoing, listPartners, retryOutgoing, type OutgoingRow } from '#contract/linkage.ts'
import { Choice } from '../../shared/choice.tsx'
import { MoreRows } from '../../shared/more-rows.tsx'
import { Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { keyOf, useCall, usePagesOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { answerText, usePartnerWords } from './partner-words.ts'

const STATES = ['all', 'waiting', 'sent'] as const

export function OutgoingQueue({ links }: { links: { code: string; name: string }[] }) {
  const w = usePartnerWords()
  const language = useLanguage()
  const cache = useQueryClient()
  const [link, setLink] = useState('')
  const [state, setState] = useState<(typeof STATES)[number]>('all')
  const pages = usePagesOf(listOutgoing, { query: { limit: 30, ...(link && { link }), ...(state === 'all' ? {} : { state }) } }, { keepOld: true, refetchInterval: 30_000 })
  const retry = useCall(retryOutgoing, () => { for (const one of [listOutgoing, listPartners]) void cache.invalidateQueries({ queryKey: keyOf(one).slice(0, 1) }) })
  const at = (moment: string | null) => (moment === null ? '—' : momentText(moment, language))
  return (
    <section aria-label={w('queue')}>
      <h2>{w('queue')}</h2>
      <p className="quiet">{w('whose')}</p>
      <div className="partner-tools">
        <Select aria-label={w('name')} className="partner-pick" value={link} onChange={setLink} options={[{ value: '', label: w('allLinks') }, ...links.map(({ code, name }) => ({ value: code, label: name }))]} />
        <Choice label={w('state')} hideLabel name="outgoing-state" value={state} options={STATES.map((value) => ({ value, label: w(value === 'waiting' ? 'wait' : value) }))} onChange={setState} />
        {retry.isSuccess && <span role="status" className="quiet">{w('retryDone')}</span>}
      </div>
      {(retry.error ?? pages.error) && <Failure error={retry.error ?? pages.error} />}
      <Table<OutgoingRow> size="small" rowKey="id" pagination={false} loading={pages.isPending} dataSource={pages.items} locale={{ emptyText: w('empty') }} columns={[
        { title: w('name'), key: 'link', render: (_, row) => row.link.name }, { title: w('class'), key: 'class', render: (_, row) => row.class.name }, { title: w('sum'), key: 'sum', width: 110, className: 'admin-code', render: (_, row) => row.checksum.slice(0, 8) },
        { title: w('state'), key: 'state', width: 80, render: (_, row) => <span className={`chip ${row.state === 'sent' ? 'linkage-accepted' : 'linkage-refused'}`}>{w(row.state === 'sent' ? 'sent' : 'wait')}</span> },
        { title: w('attempts'), dataIndex: 'attempts', width: 60, align: 'right' }, { title: w('tried'), key: 'tried', width: 130, render: (_, row) => at(row.triedAt) },
        { title: w('answer'), key: 'answer', width: 150, render: (_, row) => { const said = row.state === 'waiting' ? (row.problem ?? row.answer) : row.answer; return said === null ? '—' : answerText(w, said) } },
        { title: w('due'), key: 'due', width: 130, render: (_, row) => (row.state === 'sent' ? '—' : at(row.dueAt)) },
        { title: <span className="unseen">{w('retry')}</span>, key: 'act', width: 80, align: 'right', render: (_, row) => (row.state === 'waiting' ? <Button size="small" aria-label={`${w('retry')} ${row.link.name} ${row.checksum.slice(0, 8)}`} disabled={retry.isPending} onClick={() => retry.mutate({ params: { outgoingId: row.id }, body: {} })}>{w('retry')}</Button> : null) },
      ]} />
      <MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={pages.items.length} load={() => void pages.fetchNextPage()} />
    </section>
  )
}
