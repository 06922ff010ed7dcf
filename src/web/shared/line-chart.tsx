/** Lines over time, drawn once for every board. What a line says stands in a table beside it as well. */
import { LineChart as Lines } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as useParts, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

useParts([Lines, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])
export type Line = { name: string; color: string; width: number; type: 'solid' | 'dashed' | 'dotted'; data: readonly (number | null)[]; /** filled below */ area?: boolean; /** a dot at each point */ dots?: boolean }
/** size: of letters, in pixels; top: room for the legend */
export type ChartLook = { text: string; line: string; size: number; top: number; legend: 'left' | 'right' }
/** shown: what stands below; every: of so many only one */
export type ChartTimes = { values: readonly string[]; shown?: (value: string) => string; every?: number }

export function LineChart({ label, className, times, lines, look, onPoint }: { label: string; className: string; times: ChartTimes; lines: readonly Line[]; look: ChartLook; onPoint?: (time: string) => void }) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(null)
  const point = useRef(onPoint)
  const wanted = useRef({ times, lines, look })
  useEffect(() => { point.current = onPoint; wanted.current = { times, lines, look } })
  // Boards are drawn anew every second for their clocks; the lines only when they say something else.
  const said = JSON.stringify([times.values, times.every, lines, look])
  useEffect(() => {
    if (!place.current) return
    const made = init(place.current, null, { renderer: 'svg' })
    chart.current = made
    made.on('click', ({ name }) => point.current?.(name))
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(place.current)
    return () => { watch.disconnect(); made.dispose() }
  }, [])
  useEffect(() => {
    const { times: { values, every, shown }, lines: drawn, look: { text: color, size: fontSize, line, top, legend } } = wanted.current
    chart.current?.setOption({
      animation: false, grid: { left: 6, right: 14, top: top, bottom: 3, containLabel: true }, tooltip: { trigger: 'axis' },
      legend: { [legend]: 0, top: 0, icon: 'roundRect', itemHeight: 4, textStyle: { color, fontSize } },
      xAxis: { type: 'category', boundaryGap: false, data: [...values], axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, axisLabel: { color, fontSize, ...(every === undefined ? {} : { interval: every - 1 }), ...(shown ? { formatter: shown } : {}) } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: line } }, axisLabel: { color, fontSize } },
      series: drawn.map(({ name, color: own, width, type, data, area, dots }) => ({
        type: 'line' as const, name, data: [...data], symbol: 'circle', symbolSize: 5, showSymbol: dots === true, connectNulls: false, lineStyle: { width, type, color: own }, itemStyle: { color: own }, emphasis: { disabled: true }, ...(area ? { areaStyle: { color: own, opacity: 0.14 } } : {}),
      })),
    }, { replaceMerge: ['series'] })
  }, [said])
  return <div ref={place} className={className} role="img" aria-label={label} />
}
