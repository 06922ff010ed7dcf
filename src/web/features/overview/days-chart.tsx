/** 每日受理与办结. The same numbers stand in a table for those who cannot see the line. */
import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as useParts, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useOverviewWords } from './overview-words.ts'
import type { Overview } from './six-numbers.tsx'

useParts([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])
const LOOK = {
  light: { text: '#51606f', line: '#dfe4ea', accepted: '#0b57a8', closed: '#1d6b43' },
  dark: { text: '#a9b8c8', line: '#20364c', accepted: '#6cb2ff', closed: '#5fd39a' },
}

export function DaysChart({ days, dark }: { days: Overview['days']; dark: boolean }) {
  const t = useOverviewWords()
  const navigate = useNavigate()
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(null)
  useEffect(() => {
    if (!place.current) return
    const made = init(place.current, null, { renderer: 'svg' })
    chart.current = made
    made.on('click', (point) => void navigate(`/tickets?from=${point.name}&to=${point.name}`))
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(place.current)
    return () => { watch.disconnect(); made.dispose() }
  }, [navigate])
  useEffect(() => {
    const look = dark ? LOOK.dark : LOOK.light
    const series = (name: string, color: string, data: number[], type: 'solid' | 'dashed') => ({ type: 'line' as const, name, data, symbol: 'circle', symbolSize: 5, showSymbol: days.length <= 31, lineStyle: { width: 2, type }, itemStyle: { color }, emphasis: { disabled: true } })
    chart.current?.setOption({
      animation: false, grid: { left: 8, right: 16, top: 34, bottom: 4, containLabel: true }, tooltip: { trigger: 'axis' },
      legend: { right: 8, top: 0, textStyle: { color: look.text, fontSize: dark ? 16 : 12 }, icon: 'roundRect', itemHeight: 3 },
      xAxis: { type: 'category', data: days.map(({ day }) => day), boundaryGap: false, axisLine: { lineStyle: { color: look.line } }, axisTick: { show: false }, axisLabel: { color: look.text, formatter: (day: string) => day.slice(5).replace('-', '/') } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: look.line } }, axisLabel: { color: look.text } },
      series: [series(t('acceptedLine'), look.accepted, days.map(({ accepted }) => accepted), 'solid'), series(t('closedLine'), look.closed, days.map(({ closed }) => closed), 'dashed')],
    })
  }, [days, dark, t])
  return <div ref={place} className="days-chart" role="img" aria-label={t('line', { n: days.length })} />
}
