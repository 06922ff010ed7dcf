import type { PanelView } from '#contract/panel.ts'
import { useSay } from '#web/shared/words.ts'
import { STATE_WORDS, usePanelWords } from './panel-words.ts'

/** State, what is due, and who. Red with its word. */
export function MatterLine({ matter: m }: { matter: PanelView }) {
  const t = usePanelWords()
  const say = useSay()
  return (
    <span className="panel-line">
      <span className="chip panel-state">{say(STATE_WORDS[m.state])}</span>
      {m.overdue ? <span className="chip chip-critical">{t('overdue')}</span> : null}{m.recheckDue ? <span className="chip chip-near">{t('recheckDue')}</span> : null}
      <span className="quiet">{[m.ownerUnitName ? t('owner', { unit: m.ownerUnitName }) : '', m.state === 'assigned' && m.dueOn ? t('due', { day: m.dueOn }) : '', m.recheckOn ? t('recheck', { day: m.recheckOn }) : '', m.tickets ? t('tickets', { n: m.tickets }) : '', m.opinionsOpen ? t('opinions', { n: m.opinionsOpen }) : ''].filter(Boolean).join(' · ')}</span>
    </span>
  )
}
