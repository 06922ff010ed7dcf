import { useIntakeWords } from './intake-words.ts'
import type { Intake } from './use-intake.ts'

/** Why a proposal stands there, in one short phrase; nothing once the agent has chosen. */
export function useWhy({ filled, facts, draft }: Intake): { kind?: string; category?: string; urgency?: string; disclosure?: string } {
  const t = useIntakeWords()
  const { why } = filled
  const service = t('whyService')
  const words = facts.category ? t('whyWords', { words: facts.category.words.join('、') }) : ''
  return {
    ...(why.kind === 'service' && draft.service ? { kind: service } : {}),
    ...(why.category === 'service' ? { category: service } : why.category === 'words' ? { category: words } : {}),
    ...(why.urgency === 'service' ? { urgency: service } : why.urgency === 'danger' ? { urgency: facts.signals.length ? t('whyDanger', { words: facts.signals.map(({ signal }) => signal.name).join('、') }) : t('whyEmergency') } : why.urgency === 'said' ? { urgency: t('whySaid') } : {}),
    ...(why.disclosure === 'kind' ? { disclosure: t('disclosureWhyKind') } : why.disclosure === 'service' ? { disclosure: t('disclosureWhyService') } : {}),
  }
}
