/** Exactly the steps this viewer may take with the entry; those that need a reason ask for it. */
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { moveEntry, type EntryDetail } from '#contract/knowledge.ts'
import { ENTRY_RULES, type EntryMove } from '#domain/knowledge/entry-life.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useSay } from '#web/shared/words.ts'
import { MOVE_WORDS, useKnowledgeWords } from './knowledge-words.ts'
import { useEntryChanged } from './use-entry-changed.ts'

type Step = Exclude<EntryMove, 'write' | 'expire'>
const ORDER: Step[] = ['publish', 'pass', 'submit', 'reconfirm', 'return', 'take_back', 'reopen', 'drop', 'withdraw']
const HEAVY: readonly Step[] = ['withdraw', 'drop']

export function EntryMoves({ entry, onEdit, onVersions }: { entry: EntryDetail; onEdit: () => void; onVersions: () => void }) {
  const t = useKnowledgeWords()
  const say = useSay()
  const { message } = App.useApp()
  const changed = useEntryChanged()
  const [asking, setAsking] = useState<Step>()
  const [reason, setReason] = useState('')
  const act = useCall(moveEntry, (next, { body }) => {
    changed(next)
    setAsking(undefined)
    setReason('')
    void message.success(t('done', { move: say(MOVE_WORDS[body.move]) }))
  })
  if (entry.abilities.length === 0) return null
  const may = ORDER.filter((move) => entry.abilities.includes(move))
  const start = (move: Step) => (ENTRY_RULES[move].reason || HEAVY.includes(move) ? setAsking(move) : act.mutate({ params: { entryId: entry.id }, body: { move, version: entry.version } }, { onError: () => changed() }))
  const first = entry.stage === 'draft' ? undefined : may.find((move) => move === 'publish' || move === 'pass')
  return (
    <>
      {act.error && !asking ? <Failure error={act.error} /> : null}
      <div className="knowledge-acts knowledge-steps">
        {entry.abilities.includes('write') ? <Button type={entry.stage === 'draft' ? 'primary' : 'default'} onClick={onEdit}>{say(MOVE_WORDS.write)}</Button> : null}
        {may.map((move) => <Button key={move} danger={HEAVY.includes(move)} type={move === first ? 'primary' : 'default'} loading={act.isPending && act.variables?.body.move === move} onClick={() => start(move)}>{say(MOVE_WORDS[move])}</Button>)}
        <Button type="text" onClick={onVersions}>{t('versions')}</Button>
      </div>
      {asking ? (
        <Modal open title={say(MOVE_WORDS[asking])} okText={t('sure')} cancelText={t('cancel')} onCancel={() => { setAsking(undefined); act.reset() }}
          okButtonProps={{ loading: act.isPending, disabled: Boolean(ENTRY_RULES[asking].reason) && !reason.trim(), danger: HEAVY.includes(asking) }}
          onOk={() => act.mutate({ params: { entryId: entry.id }, body: { move: asking, version: entry.version, reason: reason.trim() || undefined } }, { onError: () => changed() })}>
          <p>{entry.question}</p>
          <label htmlFor="entry-reason">{t('reason')}</label><Input.TextArea id="entry-reason" autoFocus maxLength={500} autoSize={{ minRows: 3 }} value={reason} onChange={(event) => setReason(event.target.value)} />
          {act.error ? <Failure error={act.error} /> : null}
        </Modal>) : null}
    </>
  )
}
