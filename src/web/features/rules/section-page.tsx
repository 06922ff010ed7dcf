/** One section of the rules: read it, change it, see what that would do, apply it. */
import { useQueryClient } from '@tanstack/react-query'
import { getRules, RULE_SECTIONS } from '#contract/rules.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { useHasRole, useMe } from '#web/shared/session.ts'
import { Asked, Empty } from '#web/shared/states.tsx'
import { keyOf, useQueryOf } from '#web/shared/use-call.ts'
import { ChangeBar } from './change-bar.tsx'
import type { Row, RuleSection } from './field.ts'
import { ListSection } from './list-section.tsx'
import { useRuleWords } from './rule-words.ts'
import './rules.css'
import { SECTIONS } from './sections.ts'
import { SingleSection } from './single-section.tsx'
import { useDraft } from './use-draft.ts'

const isSection = (word: string): word is RuleSection => (RULE_SECTIONS as readonly string[]).includes(word)

export function SectionPage({ section }: { section: string }) {
  return isSection(section) ? <Section key={section} name={section} /> : <Empty />
}

function Section({ name }: { name: RuleSection }) {
  const t = useRuleWords()
  const me = useMe()
  const canEdit = useHasRole('system_admin')
  const cache = useQueryClient()
  const rules = useQueryOf(getRules, {})
  const [draft, keep] = useDraft(me.centerId, name)
  const section = SECTIONS[name]
  return (
    <Asked query={rules} rows={8}>
      {({ versionId, document }) => {
        const value = draft ? draft.value : document[name]
        const change = (next: unknown) => {
          const same = JSON.stringify(next) === JSON.stringify(document[name])
          keep(same ? undefined : { basedOn: draft?.basedOn ?? versionId, value: next })
        }
        const props = { document: document as CenterRules, section, title: t(`title.${name}`), canEdit, onChange: change }
        return (
          <>
            <header className="rule-head"><h1>{t(`title.${name}`)}</h1><p className="quiet">{t(`lead.${name}`)}{canEdit ? '' : ` ${t('readOnly')}`}</p></header>
            {section.form === 'list' ? <ListSection {...props} rows={(value ?? []) as Row[]} /> : <SingleSection {...props} row={(value ?? {}) as Row} />}
            {draft ? <ChangeBar section={name} draft={draft} versionId={versionId} onDiscard={() => keep(undefined)} onApplied={() => { keep(undefined); void cache.invalidateQueries({ queryKey: keyOf(getRules) }) }} /> : null}
          </>
        )
      }}
    </Asked>
  )
}
