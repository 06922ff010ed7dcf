/** 触发规则: every rule as one sentence; one opened to be changed, tried over history, and saved by the administrator. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { applyRules, getRules } from '#contract/rules.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import { ruleSentence } from '#domain/supervision/explain.ts'
import { useHasRole } from '../../shared/session.ts'
import { Asked, Empty } from '../../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useSay } from '../../shared/words.ts'
import { TriggerEditor } from './trigger-editor.tsx'
import { useTriggerWords } from './trigger-words.ts'
import './triggers.css'

const FRESH: Trigger = { code: '', name: '', when: 'returned', threshold: 2 }

export function TriggersPage() {
  const t = useTriggerWords()
  const say = useSay()
  const cache = useQueryClient()
  const maySave = useHasRole('system_admin')
  const [open, setOpen] = useState<string>()
  const [savedAt, setSavedAt] = useState(0)
  const asked = useQueryOf(getRules, {})
  const apply = useCall(applyRules, () => {
    void cache.invalidateQueries({ queryKey: keyOf(getRules).slice(0, 1) })
    setOpen(undefined)
    setSavedAt(Date.now())
  })
  return (
    <div className="trigger-page">
      <header><h1>{t('title')}</h1><p className="quiet">{t('lead')}</p></header>
      <Asked query={asked} rows={8}>
        {({ versionId, document }) => {
          const rules = document as CenterRules
          const names = new Map([...rules.categories, ...(rules.signals ?? [])].map(({ code, name }) => [code, name]))
          const save = (next: Trigger[], note: string) => apply.mutate({ body: { section: 'triggers', value: next, basedOn: versionId, note } })
          const editor = (trigger: Trigger, isNew: boolean) => (
            <TriggerEditor key={trigger.code} trigger={trigger} isNew={isNew} rules={rules} maySave={maySave} busy={apply.isPending} error={apply.error} close={() => setOpen(undefined)}
              save={(changed, note) => save(isNew ? [...rules.triggers, changed] : rules.triggers.map((one) => (one.code === trigger.code ? changed : one)), note)}
              remove={(note) => save(rules.triggers.filter((one) => one.code !== trigger.code), note)} />
          )
          return (
            <>
              {savedAt > 0 && open === undefined && <p className="trigger-saved" role="status">{t('saved')}</p>}
              {rules.triggers.length === 0 && <Empty>{t('none')}</Empty>}
              <ul className="trigger-list" aria-label={t('rules')}>
                {rules.triggers.map((trigger) => (
                  <li key={trigger.code} className={open === trigger.code ? 'trigger-open' : undefined}>
                    <div className="trigger-row">
                      <h2>{trigger.name}{trigger.placeholder && <span className="chip trigger-placeholder" title={t('placeholderWhy')}>{t('placeholder')}</span>}</h2>
                      <p>{say(ruleSentence(trigger, rules.ladder, (code) => names.get(code) ?? code))}</p>
                      <Button aria-expanded={open === trigger.code} onClick={() => setOpen(open === trigger.code ? undefined : trigger.code)}>{open === trigger.code ? t('close') : maySave ? t('edit') : t('dryRun')}</Button>
                    </div>
                    {open === trigger.code && editor(trigger, false)}
                  </li>
                ))}
                {open === '' && <li className="trigger-open">{editor(FRESH, true)}</li>}
              </ul>
              {open !== '' && <Button onClick={() => setOpen('')}>{t('add')}</Button>}
            </>
          )
        }}
      </Asked>
    </div>
  )
}
