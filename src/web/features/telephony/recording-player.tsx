/** 录音播放: waveform, marks, speed; every listening has its reason first. Space plays, arrows go 5 seconds, M marks. */
import { Button, Input } from 'antd'
import { useId, useRef, useState } from 'react'
import { KeyCap } from '../../shared/key-cap.tsx'
import { Failure, Loading } from '../../shared/states.tsx'
import { momentText, timerText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import type { RecordingView } from '#contract/recordings.ts'
import { useMarks } from './recording-marks.ts'
import { useRecordingWords } from './recording-words.ts'
import { useRecording, type Heard } from './use-recording.ts'
import './recording.css'

const SPEEDS = [1, 1.25, 1.5, 2]
const STEP_SECONDS = 5

export function RecordingPlayer({ recording }: { recording: RecordingView }) {
  const t = useRecordingWords()
  const language = useLanguage()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState<string>()
  const { heard, error, busy } = useRecording(recording.id, reason)
  const title = t('title', { time: momentText(recording.startedAt, language), length: timerText(recording.seconds * 1000) })
  return (
    <section className="recording" aria-label={title}>
      <h3>{title}</h3>
      {reason === undefined ? (
        <form onSubmit={(event) => { event.preventDefault(); if (typed.trim()) setReason(typed.trim()) }}>
          <label htmlFor={id}>{t('reason')}</label>
          <Input id={id} size="small" maxLength={200} value={typed} onChange={(event) => setTyped(event.target.value)} />
          <Button size="small" type="primary" htmlType="submit" disabled={!typed.trim()}>{t('hear')}</Button>
          <p className="quiet">{t('reasonNote')}</p>
        </form>
      ) : null}
      {busy ? <Loading rows={2} /> : null}
      {error ? <Failure error={error} onRetry={() => setReason(undefined)} /> : null}
      {heard ? <Player heard={heard} recording={recording} /> : null}
    </section>
  )
}

function Player({ heard, recording }: { heard: Heard; recording: RecordingView }) {
  const t = useRecordingWords()
  const audio = useRef<HTMLAudioElement>(null)
  const [now, setNow] = useState(0)
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState(1)
  const { marks, add, write, drop } = useMarks(recording.id)
  const seconds = heard.seconds || recording.seconds || 1
  const goTo = (at: number) => { const to = Math.min(seconds, Math.max(0, at)); if (audio.current) audio.current.currentTime = to; setNow(to) }
  const toggle = () => { if (audio.current?.paused) void audio.current.play().catch(() => setPlaying(false)); else audio.current?.pause() }
  const faster = () => { const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length]!; setSpeed(next); if (audio.current) audio.current.playbackRate = next }
  const mark = () => add(Math.round((audio.current?.currentTime ?? 0) * 10) / 10)
  const keys: Record<string, () => void> = {
    ' ': toggle, ArrowLeft: () => goTo((audio.current?.currentTime ?? 0) - STEP_SECONDS), ArrowRight: () => goTo((audio.current?.currentTime ?? 0) + STEP_SECONDS), Home: () => goTo(0), End: () => goTo(seconds), m: mark, M: mark, s: faster, S: faster,
  }
  return (
    <>
      {/* A telephone call has no captions; its words stand in the ticket. */}
      <audio ref={audio} src={heard.source} onTimeUpdate={(event) => setNow(event.currentTarget.currentTime)} onPlay={() => setPlaying(true)} onPause={() => setPlaying(false)} onEnded={() => setPlaying(false)} />
      <div className="wave" role="slider" tabIndex={0} aria-label={t('wave')} aria-valuemin={0} aria-valuemax={Math.round(seconds)} aria-valuenow={Math.round(now)} aria-valuetext={`${timerText(now * 1000)} / ${timerText(seconds * 1000)}`}
        onClick={(event) => { const box = event.currentTarget.getBoundingClientRect(); goTo(((event.clientX - box.left) / box.width) * seconds) }}
        onKeyDown={(event) => { const run = keys[event.key]; if (run) { event.preventDefault(); event.stopPropagation(); run() } }}>
        <svg viewBox="0 0 240 40" preserveAspectRatio="none" aria-hidden="true">
          {heard.peaks.map((peak, at) => <rect key={at} x={at + 0.15} width={0.7} y={20 - Math.max(0.5, peak * 19)} height={Math.max(1, peak * 38)} className={at / heard.peaks.length <= now / seconds ? 'wave-past' : undefined} />)}
        </svg>
        {recording.pauses.map(({ at }) => <i key={`pause ${at}`} className="wave-pause" style={{ left: `${(at / seconds) * 100}%` }} aria-hidden="true" />)}
        {marks.map(({ at }) => <i key={at} className="wave-mark" style={{ left: `${(at / seconds) * 100}%` }} aria-hidden="true" />)}
        <i className="wave-now" style={{ left: `${(now / seconds) * 100}%` }} aria-hidden="true" />
      </div>
      <div className="wave-controls">
        <Button size="small" type="primary" onClick={toggle}>{playing ? t('pause') : t('play')} <KeyCap>Space</KeyCap></Button>
        <span className="wave-time">{timerText(now * 1000)} / {timerText(seconds * 1000)}</span>
        <Button size="small" onClick={() => goTo(now - STEP_SECONDS)}>{t('back')} <KeyCap>←</KeyCap></Button>
        <Button size="small" onClick={() => goTo(now + STEP_SECONDS)}>{t('forward')} <KeyCap>→</KeyCap></Button>
        <Button size="small" onClick={faster}>{t('speed', { x: speed })} <KeyCap>S</KeyCap></Button>
        <Button size="small" onClick={mark}>{t('mark')} <KeyCap>M</KeyCap></Button>
      </div>
      {recording.pauses.length ? <ul className="wave-pauses" aria-label={t('pauses')}>{recording.pauses.map(({ at, seconds: missing }) => <li key={at}><button type="button" className="link-like" onClick={() => goTo(at)}>{timerText(at * 1000)}</button> {t('pausedHere', { n: missing })}</li>)}</ul> : null}
      {heard.peaks.length === 0 ? <p className="quiet">{t('noWave')}</p> : null}
      {marks.length ? <ul className="wave-marks" aria-label={t('marks')}>{marks.map(({ at, note }) => (
        <li key={at}><button type="button" className="link-like" onClick={() => goTo(at)}>{timerText(at * 1000)}</button>
          <Input size="small" aria-label={t('markNote', { time: timerText(at * 1000) })} placeholder={t('markHint')} maxLength={120} value={note} onChange={(event) => write(at, event.target.value)} />
          <Button size="small" type="text" aria-label={t('dropMark', { time: timerText(at * 1000) })} onClick={() => drop(at)}>×</Button></li>
      ))}</ul> : null}
      {marks.length ? <p className="quiet">{t('marksNote')}</p> : null}
    </>
  )
}
