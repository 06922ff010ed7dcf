import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useKeys } from '../../shared/keyboard.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { Attachments } from '../../shared/attachments.tsx'
import { MOVE_EFFECTS } from '../../shared/moves/move-effects.ts'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { useSay } from '../../shared/words.ts'
import { usePageWords } from './ticket-words.ts'

/** 附件: a file is attached by going up; there is nothing more to send. What a secret caller handed in stays from units, so the giver is asked. */
export function AttachForm({ ticket, cancel }: MoveTarget) {
  const w = usePageWords()
  const say = useSay()
  const [kind, setKind] = useState('citizen')
  useKeys([{ key: 'Esc', word: { zh: '收起', en: 'close' }, run: () => cancel?.(), off: !cancel }])
  return (
    <div className="move-form">
      <p className="move-form-effect">{say(MOVE_EFFECTS.attach)}</p>
      <p><Radio.Group aria-label={w('fileFrom')} optionType="button" value={kind} onChange={(event) => setKind(String(event.target.value))}
        options={[{ value: 'citizen', label: w('fileCitizen') }, { value: 'other', label: w('fileOther') }]} /></p>
      <Attachments ticketId={ticket.id} kind={kind} />
      {cancel && <div className="move-form-end"><Button onClick={cancel}>{w('close')} <KeyCap>Esc</KeyCap></Button></div>}
    </div>
  )
}
