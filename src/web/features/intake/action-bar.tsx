/** The five ways a call ends, each with its key; the one that sends stands right. */
import { Button } from 'antd'
import { KeyCap } from '../../shared/key-cap.tsx'
import { agoText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage } from '../../shared/words.ts'
import { useIntakeWords } from './intake-words.ts'
import type { DraftState } from './use-draft-keeping.ts'

export const PANELS = ['answer', 'ask_info', 'refuse', 'transfer'] as const
export type PanelName = (typeof PANELS)[number]
export const PANEL_KEYS = { answer: 'F4', ask_info: 'Alt+B', refuse: 'Alt+G', transfer: 'F9' } as const
const NAMES = { answer: 'answerNow', ask_info: 'askMore', refuse: 'refuse', transfer: 'transfer' } as const

type Props = { open: PanelName | undefined; setOpen: (panel: PanelName) => void; register: () => void; busy: boolean; missing: string; confidential: boolean; kept: DraftState }
export function ActionBar({ open, setOpen, register, busy, missing, confidential, kept }: Props) {
  const t = useIntakeWords()
  const language = useLanguage()
  const now = useNow(5000)
  return (
    <footer className="action-bar">
      {PANELS.map((panel) => (
        <Button key={panel} size="large" aria-expanded={open === panel} onClick={() => setOpen(panel)}>{t(NAMES[panel])} <KeyCap>{PANEL_KEYS[panel].replace('+', ' ')}</KeyCap></Button>
      ))}
      <span className="action-note" role="status">
        {missing ? <b className="missing">{missing}</b> : kept.failed ? <b className="missing">{t('draftFailed')}</b> : kept.savedAt ? t('draftSaved', { ago: agoText(kept.savedAt, now, language) }) : t('draftNone')}
      </span>
      <Button size="large" type="primary" loading={busy} onClick={register}>{confidential ? t('registerOnly') : t('register')} <KeyCap>F8</KeyCap></Button>
    </footer>
  )
}
