/** One of a few, as chips: native radio buttons, so one Tab stop and the arrow keys. */
export type ChoiceOption<T extends string> = { value: T; label: string; tone?: 'critical' | 'urgent' }
export function Choice<T extends string>({ label, name, value, options, onChange, hideLabel }: {
  label: string; name: string; value: T | ''; options: ChoiceOption<T>[]; onChange: (value: T) => void; hideLabel?: boolean
}) {
  return (
    <fieldset className="choice">
      <legend className={hideLabel ? 'unseen' : undefined}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.tone ? `choice-${option.tone}` : undefined}>
          <input type="radio" name={name} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
