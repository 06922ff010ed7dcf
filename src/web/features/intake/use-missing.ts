import type { Missing } from './demand-of.ts'
import { missingIn, openAlarms } from './demand-of.ts'
import { useIntakeWords } from './intake-words.ts'
import type { Intake } from './use-intake.ts'

/** What was missing at the last attempt and still is, as one line. */
export function useMissing(missing: Missing[], { draft, filled, facts }: Intake): string {
  const t = useIntakeWords()
  const still = [...missingIn(draft, filled), ...(openAlarms(draft, facts).length ? ['signal' as const] : [])].filter((one) => missing.includes(one))
  const names = still.map((one) => {
    if (one === 'body') return t('missingBody')
    if (one === 'kind') return t('missingKind')
    if (one === 'signal') return t('missingSignal')
    if (one === 'phone') return t('missingPhone')
    return filled.service?.form.find((field) => one === `service.${field.code}`)?.name ?? one
  })
  return names.length ? t('missing', { what: names.join('、') }) : ''
}
