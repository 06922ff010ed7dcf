import type { CenterRules } from '#domain/profile/rules.ts'
import type { Field } from './field.ts'

export type ValueProps = { id: string; label: string; field: Field; value: unknown; onChange: (value: unknown) => void; document: CenterRules; wrong?: boolean }
