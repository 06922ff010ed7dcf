/** 总览: six numbers, the days as a line, where demands come from and what they are about. Light by day; dark on a wall. */
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { overview } from '#contract/desk.ts'
import { useKeys } from '#web/shared/keyboard.ts'
import { useMe } from '#web/shared/session.ts'
import { useSharedWords } from '#web/shared/shared-words.ts'
import { Asked } from '#web/shared/states.tsx'
import { STATUS_WORDS } from '#web/shared/ticket-words.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useNow } from '#web/shared/use-now.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { Bars } from './bars.tsx'
import { DaysChart } from './days-chart.tsx'
import { DaysTable } from './days-table.tsx'
import { Defined } from './defined.tsx'
import { Figures } from './figures.tsx'
import { useOverviewWords } from './overview-words.ts'
import './overview.css'
import { Rates } from './rates.tsx'
import { SixNumbers } from './six-numbers.tsx'
import { CENTER_ZONE } from '../../shared/time.ts'

export function OverviewBoard() {
  const t = useOverviewWords()
  const s = useSharedWords()
  const say = useSay()
  const language = useLanguage()
  const me = useMe()
  const now = useNow(30_000)
  const board = useRef<HTMLDivElement>(null)
  const [wall, setWall] = useState(false)
  const data = useQueryOf(overview, {}, { refetchInterval: 30_000 })
  const toggle = () => {
    const next = !wall
    setWall(next)
    if (next) void board.current?.requestFullscreen?.()
    else if (document.fullscreenElement) void document.exitFullscreen()
  }
  useKeys([{ key: 'f', word: { zh: '投屏或退出', en: 'wallboard on or off' }, run: toggle }, { key: 'Esc', word: { zh: '退出投屏', en: 'leave the wallboard' }, off: !wall, always: true, run: () => setWall(false) }])
  const time = new Intl.DateTimeFormat(language, { timeZone: CENTER_ZONE, dateStyle: 'full', timeStyle: 'short' }).format(now)
  return (
    <div className={wall ? 'overview overview-wall' : 'overview'} ref={board}>
      <header>
        <h1>{t('title', { center: me.centerName })}</h1><span className="quiet-on">{t('now', { time })}</span>
        {me.generated ? <span className="generated" title={s('generatedHint')}>{s('generated')}</span> : null}
        <Button className="overview-toggle" ghost={wall} onClick={toggle}>{wall ? t('leaveWall') : t('wall')}</Button>
      </header>
      <Asked query={data} rows={12}>
        {(seen) => (
          <>
            <SixNumbers today={seen.today} />
            <div className="overview-middle">
              <section className="panel"><h2><Defined name={t('line', { n: seen.days.length })} definition={t('def.line')} /></h2><DaysChart days={seen.days} dark={wall} />{wall ? null : <DaysTable days={seen.days} />}</section>
              <section className="panel"><Rates data={seen} /></section>
            </div>
            <div className="overview-bars">
              <Bars title={t('byKind')} counts={seen.byKind} param="kind" />
              <Bars title={t('byChannel')} counts={seen.byChannel} param="channel" />
              <Bars title={t('byCategory')} counts={seen.byCategory} param="categoryCode" />
              <Bars title={t('byArea')} counts={seen.byArea} param="areaCode" />
              {seen.byService.length > 0 ? <Bars title={t('byService')} counts={seen.byService} param="service" /> : null}
              {seen.byLine.length > 1 ? <Bars title={t('byLine')} counts={seen.byLine} param="line" /> : null}
              <Bars title={t('byStatus')} counts={seen.byStatus.map((row) => ({ ...row, name: say(STATUS_WORDS[row.code as keyof typeof STATUS_WORDS]) || row.name }))} param="status" />
            </div>
            <Figures data={seen} />
          </>
        )}
      </Asked>
    </div>
  )
}
