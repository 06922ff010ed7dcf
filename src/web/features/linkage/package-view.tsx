import type { HandOverView } from '#contract/linkage.ts'
import { dayText, momentText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import { conditionWord, solvedWord, useLinkageWords } from './linkage-words.ts'

/** 移交材料, word for word. */
export function PackageView({ pack }: { pack: HandOverView }) {
  const w = useLinkageWords()
  const language = useLanguage()
  const rows: [string, React.ReactNode][] = [
    [w('number'), `${pack.number} · ${w('accepted', { at: dayText(pack.acceptedAt, language) })} · ${[pack.area, pack.category].filter(Boolean).join(' · ')}`],
    [w('class'), `${pack.class} · ${pack.rule}`],
    [w('why'), pack.reasons.map((one) => w('reason', { what: w(conditionWord(one.condition)), times: one.times, needed: one.needed, at: momentText(one.lastAt, language) })).join('；')],
    [w('demand'), <span key="d" className="running">{pack.title}{'\n'}{pack.demand}{Object.values(pack.elements).map((text) => `\n${text}`)}</span>],
    ...(pack.complainedOf ? [[w('complained'), pack.complainedOf.name] as [string, React.ReactNode]] : []),
    [w('requester'), pack.requester ? [pack.requester.name, pack.requester.phone, pack.requester.enterprise].filter(Boolean).join(' · ') : <strong key="u">{w('unnamed')}</strong>],
    [w('people'), w('persons', { n: pack.personsRepresented })],
    [w('units'), <ul key="l" className="linkage-units">{pack.units.map((unit, at) => <li key={at}><strong>{unit.name}</strong> {unit.saidSolved && <span className="quiet">{w('said', { what: w(solvedWord(unit.saidSolved)) })}</span>}{unit.answer && <span className="running">{unit.answer}</span>}</li>)}</ul>],
    ...(pack.revisit ? [[w('revisit'), w(solvedWord(pack.revisit.solved))] as [string, React.ReactNode]] : []),
    ...(pack.note ? [[w('noteGiven'), pack.note] as [string, React.ReactNode]] : []),
  ]
  return <dl className="linkage-package">{rows.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
}
