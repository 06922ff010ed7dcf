import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as useParts, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Wallboard } from '#contract/call-figures.ts'
import { timeText } from '#web/shared/time.ts'
import { useLanguage } from '#web/shared/words.ts'
import { useCallWords } from './call-words.ts'

useParts([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])
const LOOK = {
  light: { text: '#51606f', line: '#dfe4ea', today: '#0b57a8', usual: '#8a96a3', forecast: '#8f5b00', size: 12 },
  dark: { text: '#b8c6d4', line: '#20364c', today: '#6cb2ff', usual: '#8fa3b6', forecast: '#ffc46b', size: 20 },
}

export function HalfHourChart({ wall, dark }: { wall: Wallboard; dark: boolean }) {
  const t = useCallWords()
  const language = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(null)
  useEffect(() => {
    if (!place.current) return
    const made = init(place.current, null, { renderer: 'svg' })
    chart.current = made
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(place.current)
    return () => { watch.disconnect(); made.dispose() }
  }, [])
  useEffect(() => {
    const look = dark ? { ...LOOK.dark, size: Math.max(13, Math.round(globalThis.innerWidth / 90)) } : LOOK.light
    const now = Date.parse(wall.now)
    const series = (name: string, color: string, width: number, type: 'solid' | 'dashed' | 'dotted', data: (number | null)[]) =>
      ({ type: 'line' as const, name, data, showSymbol: false, connectNulls: false, lineStyle: { width, type, color }, itemStyle: { color }, emphasis: { disabled: true }, ...(type === 'solid' ? { areaStyle: { color, opacity: 0.14 } } : {}) })
    // The half hour that runs is not over: its forecast stands, its count would look like a fall.
    const isOver = (at: string) => Date.parse(at) + 1_800_000 <= now
    const first = wall.halfHours.findIndex(({ at }) => !isOver(at)) - 1
    chart.current?.setOption({
      animation: false, grid: { left: 4, right: 12, top: dark ? 48 : 30, bottom: 2, containLabel: true }, tooltip: { trigger: 'axis' },
      legend: { left: 0, top: 0, icon: 'roundRect', itemHeight: 4, textStyle: { color: look.text, fontSize: look.size } },
      xAxis: { type: 'category', boundaryGap: false, data: wall.halfHours.map(({ at }) => timeText(at, language)), axisLine: { lineStyle: { color: look.line } }, axisTick: { show: false }, axisLabel: { color: look.text, fontSize: look.size, interval: dark ? 5 : 3 } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: look.line } }, axisLabel: { color: look.text, fontSize: look.size } },
      series: [
        series(t('today'), look.today, dark ? 5 : 2, 'solid', wall.halfHours.map(({ at, offered }) => (isOver(at) ? offered : null))),
        ...(wall.weeksMeasured === 0 ? [] : [
          series(t('usual', { n: wall.weeksMeasured }), look.usual, dark ? 3 : 2, 'dashed', wall.halfHours.map(({ usual }) => usual)),
          series(t('forecast'), look.forecast, dark ? 4 : 2, 'dotted', wall.halfHours.map(({ forecast, offered }, i) => (i === first ? offered : i > first ? forecast : null))),
        ]),
      ],
    }, { replaceMerge: ['series'] })
  }, [wall, dark, language, t])
  return <div ref={place} className="half-hour-chart" role="img" aria-label={t('line')} />
}
