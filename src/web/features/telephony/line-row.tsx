import { Fragment } from 'react'
import type { LineView } from '#contract/lines.ts'
import { momentText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import { useLineWords } from './line-words.ts'

export function LineRow({ line }: { line: LineView }) {
  const w = useLineWords()
  const language = useLanguage()
  const { hours, replacedBy, today } = line
  return (
    <tr>
      <th scope="row">
        <span className="tel-name">{line.number}</span> {line.name === line.number ? '' : line.name}
        {line.isPreset ? <span className="chip">{w('preset')}</span> : null}{line.confidential ? <span className="chip chip-near">{w('confidential')}</span> : null}
        {replacedBy ? <span className="tel-more">{replacedBy.inForce ? w('replaced', { number: replacedBy.number }) : w('willReplace', { number: replacedBy.number, from: replacedBy.from })}</span> : null}
        {line.greeting ? <span className="tel-more">{w('greeting', { name: line.greeting })}</span> : null}
        {line.script ? <details className="tel-more"><summary>{w('script')}</summary><p className="running">{line.script}</p></details> : null}
      </th>
      <td>{w(`merge.${line.merge}`)}</td>
      <td>
        <span className={`tel-state ${line.isOpen ? '' : 'is-closed'}`}><Mark isOpen={line.isOpen} />{w(line.isOpen ? 'open' : 'closed')}</span>
        <span className="tel-more">{hours ? w(hours.workingDays ? 'onWorkingDays' : 'hours', { from: hours.from, to: hours.to }) : w('rule.always')}</span>
        {line.isOpen ? null : <span className="tel-more">{w(`rule.${line.rule}`)}{line.opensAt ? ` · ${w('opensAt', { at: momentText(line.opensAt, language) })}` : ''}</span>}
      </td>
      <td>{line.path.length === 0 ? w('closedSays') : line.path.map((step, at) => (
        <Fragment key={step.code}>{at > 0 ? <span className="tel-then"> → {[step.afterSeconds === null ? '' : w('after', { n: step.afterSeconds }), step.longerThan === null ? '' : w('longer', { n: step.longerThan })].filter(Boolean).join(' / ')} </span> : null}{step.name}</Fragment>
      ))}</td>
      <td className="tel-number">{today.offered === 0 ? '—' : `${w('offered')} ${today.offered} · ${w('answered')} ${today.answered} · ${w('missed')} ${today.missed}`}</td>
    </tr>
  )
}

/** The word stands beside it; open has no colour of its own. */
const Mark = ({ isOpen }: { isOpen: boolean }) => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">{isOpen ? <circle cx="6" cy="6" r="4" fill="currentColor" /> : <path d="M2.5 2h2.5v8H2.5zM7 2h2.5v8H7z" fill="currentColor" />}</svg>
)
