/** 三率: every rate with its denominator, every number with its tickets. */
import { Input, Select } from 'antd'
import { useState } from 'react'
import { revisitFigures } from '#contract/revisit.ts'
import { FIGURE_NAMES, RATE_BASES, RATE_MEDIA, RATES, type Figure } from '#domain/revisit/rates.ts'
import { Asked } from '../../shared/states.tsx'
import { centerDay } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { FigureTickets } from './figure-tickets.tsx'
import { useFigureName, type FigurePeriod } from './figure-name.ts'
import { useFigureWords } from './figure-words.ts'
import './figures.css'

const DAY = 86_400_000
const LISTED: readonly Figure[] = FIGURE_NAMES.filter((name) => !['process_content', 'result_content', 'process_unhappy', 'result_unhappy'].includes(name))

export function FiguresPanel() {
  const w = useFigureWords()
  const [period, setPeriod] = useState<FigurePeriod>({ from: centerDay(Date.now() - 29 * DAY), to: centerDay(), basis: 'first', media: 'all' })
  const [figure, setFigure] = useState<Figure>()
  const set = (change: Partial<FigurePeriod>) => { setPeriod({ ...period, ...change }); setFigure(undefined) }
  const asked = useQueryOf(revisitFigures, { query: period }, { enabled: period.from !== '' && period.to !== '', keepOld: true })
  return (
    <section id="desk-list" className="revisit-figures" aria-label={w('title')}>
      <div className="figures-ask">
        <label>{w('from')} <Input type="date" value={period.from} max={period.to} onChange={(event) => set({ from: event.target.value })} /></label>
        <label>{w('to')} <Input type="date" value={period.to} min={period.from} onChange={(event) => set({ to: event.target.value })} /></label>
        <label>{w('basis')} <Select aria-label={w('basis')} value={period.basis} onChange={(basis) => set({ basis })} options={RATE_BASES.map((value) => ({ value, label: w(value) }))} /></label>
        <label>{w('media')} <Select aria-label={w('media')} value={period.media} onChange={(media) => set({ media })} options={RATE_MEDIA.map((value) => ({ value, label: w(value) }))} /></label>
      </div>
      <Asked query={asked} rows={6}>{({ figures }) => (figures.asked === 0 ? <p className="quiet">{w('none')}</p> : (
        <>
          <Rates figures={figures} onOpen={setFigure} />
          <p className="quiet">{w('note')} {w('show')}</p>
          <div className="figures-both">
            <Parts figures={figures} chosen={figure} onOpen={setFigure} />
            {figure && <FigureTickets key={JSON.stringify([period, figure])} period={period} figure={figure} count={figures[figure]} onClose={() => setFigure(undefined)} />}
          </div>
        </>
      ))}</Asked>
    </section>
  )
}

const percent = (part: number, whole: number): string => `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1)}%`
type Shown = { figures: Record<Figure, number>; onOpen: (figure: Figure) => void }

function Rates({ figures, onOpen }: Shown) {
  const w = useFigureWords()
  return (
    <ul className="figures-rates">
      {(Object.keys(RATES) as (keyof typeof RATES)[]).map((name) => {
        const [part, whole] = RATES[name]
        return <li key={name}><span>{w(name)}</span><strong>{percent(figures[part], figures[whole])}</strong><button type="button" className="figure-open" onClick={() => onOpen(part)}>{w('of', { n: figures[part], all: figures[whole] })}</button></li>
      })}
    </ul>
  )
}

function Parts({ figures, chosen, onOpen }: Shown & { chosen: Figure | undefined }) {
  const w = useFigureWords()
  const nameOf = useFigureName()
  return (
    <table className="figures-parts">
      <thead><tr><th scope="col">{w('breakdown')}</th><th scope="col">{w('count')}</th><th scope="col">{w('rate')}</th></tr></thead>
      <tbody>{LISTED.map((name) => (
        <tr key={name} aria-current={chosen === name}><th scope="row">{nameOf(name)}</th><td><button type="button" className="figure-open" disabled={figures[name] === 0} onClick={() => onOpen(name)}>{figures[name]}</button></td><td>{percent(figures[name], figures.asked)}</td></tr>
      ))}</tbody>
    </table>
  )
}
