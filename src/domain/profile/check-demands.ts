import type { Finding } from './finding.ts'
import { COMMON_VARIABLES, MESSAGE_CODES, MESSAGES, variablesIn } from './messages.ts'
import type { CenterRules } from './rules.ts'

/** Kinds, services, triggers and messages that would fail only once somebody uses them. */
export function checkDemands(rules: CenterRules): Finding[] {
  const classes = new Set(rules.kinds.map((kind) => kind.class))
  const worded = new Set(rules.templates.map(({ code }) => code))
  return [
    ...(['consult', 'resolve'] as const).filter((name) => !classes.has(name))
      .map((name): Finding => ({ path: ['kinds'], rule: 'class_missing', subject: name })),
    ...rules.triggers.flatMap((trigger, at): Finding[] => trigger.when === 'person_times' && trigger.threshold === undefined
      ? [{ path: ['triggers', at], rule: 'threshold_missing', subject: trigger.code }] : []),
    ...rules.services.flatMap((service, at): Finding[] => [
      ...(service.confidential && service.unit !== undefined
        ? [{ path: ['services', at, 'unit'], rule: 'confidential_with_unit' as const, subject: service.code }] : []),
      ...service.form.flatMap((field, index): Finding[] => field.type === 'choice' && field.choices === undefined
        ? [{ path: ['services', at, 'form', index], rule: 'choices_missing', subject: field.code }] : []),
    ]),
    ...MESSAGE_CODES.filter((code) => !worded.has(code))
      .map((code): Finding => ({ path: ['templates'], rule: 'message_missing', subject: code })),
    ...rules.templates.flatMap((template, at): Finding[] => {
      const own: readonly string[] | undefined = (MESSAGES as Record<string, readonly string[]>)[template.code]
      if (!own) return []
      return variablesIn(template.text).filter((name) => !own.includes(name) && !COMMON_VARIABLES.includes(name))
        .map((name) => ({ path: ['templates', at, 'text'], rule: 'variable_unknown', subject: `{${name}}` }))
    }),
  ]
}
