import type { TriggerKind } from '#domain/profile/supervision.ts'

/** What quality finds wrong is inspected; everything else is supervised. */
export const orderKind = (when: TriggerKind): 'supervise' | 'inspect' => (when === 'non_compliant' ? 'inspect' : 'supervise')
