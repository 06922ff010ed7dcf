import { KeyCap } from '../../shared/key-cap.tsx'
import './revisit.css'

export type KeyChoice = { value: string; label: string; tone?: 'good' | 'bad' }
type Props = { label: string; choices: KeyChoice[]; active: boolean; value?: string; onChange?: (value: string) => void; onActivate: () => void }

/** One question as large keys; while it is the active one, the digits answer it. */
export function KeyQuestion({ label, choices, active, value, onChange, onActivate }: Props) {
  return (
    <div className={active ? 'key-question key-question-active' : 'key-question'} role="radiogroup" aria-label={label} onFocus={onActivate}>
      <p>{label}</p>
      <div>
        {choices.map((choice, index) => (
          <button key={choice.value} type="button" role="radio" aria-checked={value === choice.value} className={`key-choice key-${choice.tone ?? 'plain'}`} onClick={() => onChange?.(choice.value)}>
            <KeyCap>{String(index + 1)}</KeyCap> {choice.label}
          </button>
        ))}
      </div>
    </div>
  )
}
