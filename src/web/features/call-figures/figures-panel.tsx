/** 话务数字 of a period: every share with what it is of. */
import { Input, Select } from 'antd'
import { useState } from 'react'
import { callChoices, callFigures, wallboard, type CallFigures } from '#contract/call-figures.ts'
import { CALL_SOURCES, type CallSource } from '#domain/telephony/call-row.ts'
import { Asked, Empty } from '#web/shared/states.tsx'
import { centerDay, momentText } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage } from '#web/shared/words.ts'
import { AgentTable } from './agent-table.tsx'
import { useCallWords } from './call-words.ts'
import { DayLine } from './day-line.tsx'
import { FigureTable } from './figure-table.tsx'
import { shareText } from './share-text.ts'
import { SourceMark } from './source-mark.tsx'

const WEEK_MS = 6 * 86_400_000

export function FiguresPanel() {
  const t = useCallWords()
  const choices = useQueryOf(callChoices, {}, { staleTime: 60_000 }).data
  const [from, setFrom] = useState(() => centerDay(Date.now() - WEEK_MS))
  const [to, setTo] = useState(() => centerDay())
  const [picked, setSource] = useState<CallSource>()
  const source = picked ?? choices?.source ?? 'engine'
  const asked = useQueryOf(callFigures, { query: { from, to, source } }, { keepOld: true, enabled: choices !== undefined && from !== '' && to !== '' })
  const wall = useQueryOf(wallboard, {}, { refetchInterval: 60_000 })
  return (
    <div className="figure-page">
      <div className="call-filters">
        <label>{t('from')} <Input size="small" type="date" value={from} onChange={(event) => setFrom(event.target.value)} /></label>
        <label>{t('to')} <Input size="small" type="date" value={to} onChange={(event) => setTo(event.target.value)} /></label>
        <Select size="small" className="call-pick" aria-label={t('source')} value={source} options={CALL_SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))} onChange={(value: CallSource) => setSource(value)} />
        <SourceMark source={source} />
      </div>
      <Asked query={asked} rows={12}>{(data) => (data.all.offered + data.all.refused === 0 && data.agents.length === 0 ? <Empty>{t('nothing')}</Empty> : <Period data={data} />)}</Asked>
      {wall.data && wall.data.source === source ? <div className="panel-plain"><h2>{t('staffing')}</h2><DayLine wall={wall.data} /></div> : null}
    </div>
  )
}

function Period({ data }: { data: CallFigures }) {
  const t = useCallWords()
  const language = useLanguage()
  const { all } = data
  const seconds = (value: number | null) => (value === null ? '—' : t('seconds', { n: value }))
  const of = ({ count, of: whole }: { count: number; of: number }) => `${count} / ${whole}`
  const isBelow = data.worst !== null && data.worst.count < data.connectTarget * data.worst.of
  return (
    <>
      <dl className="figure-list">
        <Figure name={t('offered')} value={String(all.offered)} note={`${t('answered')} ${all.answered} · ${t('abandoned')} ${all.abandoned}（${t('shortAbandoned', { n: data.shortAbandonSeconds })} ${all.shortAbandoned}） · ${t('refused')} ${all.refused}`} />
        <Figure name={t('connectRate')} value={shareText(all.connect)} note={`${of(all.connect)} · ${t('connectWithoutShort')} ${shareText(all.connectWithoutShort)}（${of(all.connectWithoutShort)}）`} title={t('def.connectWithoutShort')} />
        <Figure name={t('worst')} title={t('def.worst')} tone={isBelow ? 'figure-bad' : ''} value={data.worst ? shareText(data.worst) : '—'} note={data.worst ? `${of(data.worst)} · ${t('worstEnds', { time: momentText(data.worst.endsAt, language) })}${isBelow ? ` · ${t('connectBelow', { target: data.connectTarget * 100 })}` : ''}` : t('none')} />
        <Figure name={t('in15a')} value={shareText(all.within15OfAnswered)} note={`${of(all.within15OfAnswered)} · ${t('in15o')} ${shareText(all.within15OfOffered)}（${of(all.within15OfOffered)}）`} />
        <Figure name={t('in30a')} value={shareText(all.within30OfAnswered)} note={`${of(all.within30OfAnswered)} · ${t('in30o')} ${shareText(all.within30OfOffered)}（${of(all.within30OfOffered)}）`} />
        <Figure name={t('meanWait')} value={seconds(all.meanWait)} note={`${t('meanTalk')} ${seconds(all.meanTalk)} · ${t('meanWrapUp')} ${seconds(all.meanWrapUp)}`} title={t('def.meanWrapUp')} />
        <Figure name={t('occupancy')} title={t('def.occupancy')} value={shareText(data.occupancy)} note={`${Math.round(data.occupancy.count / 60_000)} / ${Math.round(data.occupancy.of / 60_000)} min`} />
        <Figure name={t('resolved')} title={t('def.resolved')} value={shareText(all.resolved)} note={`${of(all.resolved)} · ${t('meanRating')} ${all.meanRating ?? '—'}（${of(all.rated)}）`} />
      </dl>
      <FigureTable title={t('byQueue')} head={t('queue')} rows={data.byQueue} />
      {data.bySkill.length > 1 ? <FigureTable title={t('bySkill')} head={t('skill')} rows={data.bySkill} /> : null}
      <FigureTable title={t('byLine')} head={t('lineDialled')} rows={data.byLine.map((row) => ({ ...row, name: row.number && row.number !== row.name ? `${row.number} ${row.name}` : row.name }))} />
      {data.agents.length > 0 ? <AgentTable agents={data.agents} /> : null}
    </>
  )
}

function Figure({ name, value, note, title, tone = '' }: { name: string; value: string; note: string; title?: string; tone?: string }) {
  return <div className={tone} title={title}><dt>{name}</dt><dd><strong>{value}</strong><span className="quiet">{note}</span></dd></div>
}
