/** 选单位: figures of the last thirty days with their reasons; choosing only fills the form. */
import { Button } from 'antd'
import { useState } from 'react'
import { proposeSessions, type ProposedView } from '#contract/leader-day.ts'
import { Asked, Empty } from '#web/shared/states.tsx'
import { centerDay } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useSay } from '#web/shared/words.ts'
import { REASON_WORDS, useLeaderWords } from './leader-day-words.ts'
import type { Drafted } from './plan-form.tsx'

const MONTH = 29 * 86_400_000
const percent = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 100)}%`)

export function ProposalPanel({ choose }: { choose: (draft: Drafted) => void }) {
  const t = useLeaderWords()
  const say = useSay()
  const [unit, setUnit] = useState<ProposedView>()
  const [from, to] = [centerDay(Date.now() - MONTH), centerDay()]
  const asked = useQueryOf(proposeSessions, { query: { from, to, ...(unit ? { unitId: unit.code } : {}) } }, { keepOld: true })
  const reasonsOf = (one: ProposedView) => one.reasons.map((reason) => say(REASON_WORDS[reason])).join('、')
  const table = (title: string, rows: ProposedView[], act: (one: ProposedView) => React.ReactNode) => (
    <div className="leader-scroll"><table className="leader-table">
      <caption>{title}</caption>
      <thead><tr><th scope="col">{title}</th><th scope="col">{t('count')}</th><th scope="col">{t('before')}</th><th scope="col">{t('growth')}</th><th scope="col">{t('dissatisfied')}</th><th scope="col">{t('reasons')}</th><td /></tr></thead>
      <tbody>{rows.slice(0, 12).map((one) => <tr key={one.code} aria-current={one.code === unit?.code}><th scope="row">{one.name}</th><td>{one.now}</td><td>{one.before}</td><td>{percent(one.growth)}</td><td>{one.dissatisfied}/{one.asked} {percent(one.dissatisfiedShare)}</td><td>{reasonsOf(one)}</td><td>{act(one)}</td></tr>)}</tbody>
    </table></div>
  )
  return (
    <section className="leader-proposal" aria-label={t('proposalTitle')}>
      <h2>{t('proposalTitle')}</h2>
      <p className="quiet">{t('proposalHint')}</p>
      <Asked query={asked} rows={6}>{(found) => (found.units.length === 0 ? <Empty>{t('proposalNone')}</Empty> : (
        <>
          <p className="quiet">{t('proposalPeriod', { from: found.from, to: found.to, before: found.beforeFrom })}{found.choose ? ` · ${t('chooseN', { n: found.choose })}` : ''}</p>
          <div className="leader-tables">
            {table(t('unitFigures'), found.units, (one) => <Button size="small" aria-label={`${t('choose')}：${one.name}`} aria-pressed={one.code === unit?.code} onClick={() => setUnit(one)}>{t('choose')}</Button>)}
            {table(t('categoryFigures'), found.categories, (one) => <Button size="small" aria-label={`${t('plan')}：${one.name}`} onClick={() => choose({ scope: one.name, categoryCodes: [one.code], ...(unit ? { unitId: unit.code, chosenFor: `${unit.name}：${reasonsOf(unit)}，${unit.now} 件，上期 ${unit.before} 件` } : {}) })}>{t('plan')}</Button>)}
          </div>
        </>))}</Asked>
    </section>
  )
}
