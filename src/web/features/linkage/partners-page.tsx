/** 联动伙伴: who is registered, what waits, and what they answered. */
import { Button, Table } from 'antd'
import { useState } from 'react'
import { listPartners, type PartnerRow } from '#contract/linkage.ts'
import { useHasRole } from '../../shared/session.ts'
import { Asked } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import './linkage.css'
import { OutgoingQueue } from './outgoing-queue.tsx'
import { PartnerForm } from './partner-form.tsx'
import { answerText, usePartnerWords } from './partner-words.ts'

export function PartnersPage() {
  const w = usePartnerWords()
  const canEdit = useHasRole('system_admin')
  const asked = useQueryOf(listPartners, {}, { enabled: canEdit, refetchInterval: 30_000 })
  const [editing, setEditing] = useState<PartnerRow | 'new'>()
  return (
    <>
      <header className="admin-head"><h1>{w('title')}</h1><p className="quiet">{w('lead')}</p></header>
      <Asked query={asked} rows={6}>{({ items, classes }) => (
        <div className="partners">
          <div className="partner-tools"><Button type="primary" onClick={() => setEditing('new')}>{w('add')}</Button></div>
          <PartnerTable items={items} onEdit={setEditing} />
          {editing && <PartnerForm key={editing === 'new' ? 'new' : editing.link.code} partner={editing === 'new' ? undefined : editing} links={items} classes={classes} close={() => setEditing(undefined)} />}
          <OutgoingQueue links={items.map(({ link }) => link)} />
        </div>
      )}</Asked>
    </>
  )
}

function PartnerTable({ items, onEdit }: { items: PartnerRow[]; onEdit: (row: PartnerRow) => void }) {
  const w = usePartnerWords()
  const language = useLanguage()
  const state = (row: PartnerRow) => (!row.connected ? 'notYet' : row.active ? 'connected' : 'paused')
  return (
    <Table<PartnerRow> size="small" rowKey={(row) => row.link.code} pagination={false} dataSource={items} locale={{ emptyText: w('none') }} columns={[
      { title: w('name'), key: 'name', width: 190, render: (_, row) => <>{row.link.name}<div className="quiet admin-code">{row.link.code}</div></> },
      { title: w('address'), key: 'address', render: (_, row) => <span className="linkage-sum">{row.url ?? '—'}</span> },
      { title: w('sends'), key: 'sends', width: 200, render: (_, row) => <>{row.rules === 0 ? <span className="quiet">{w('noRule')}</span> : (row.classes?.map(({ name }) => name).join('、') ?? w('everyClass'))}{row.oneKey && <div className="quiet">{w('oneKey')}</div>}</> },
      { title: w('state'), key: 'state', width: 130, render: (_, row) => <><span className={`chip ${state(row) === 'connected' ? 'linkage-accepted' : 'linkage-refused'}`}>{w(state(row))}</span>{row.waiting > 0 && <div>{w('waiting', { n: row.waiting })}</div>}</> },
      { title: w('last'), key: 'last', width: 190, render: (_, row) => (row.lastTriedAt && row.lastAnswer ? w('when', { time: momentText(row.lastTriedAt, language), what: answerText(w, row.lastAnswer) }) : <span className="quiet">{w('never')}</span>) },
      { title: <span className="unseen">{w('edit')}</span>, key: 'act', width: 80, align: 'right', render: (_, row) => <Button type="link" size="small" aria-label={`${w('edit')} ${row.link.name}`} onClick={() => onEdit(row)}>{w('edit')}</Button> },
    ]} />
  )
}
