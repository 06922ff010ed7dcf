/** 在办提醒: what a rung of the ladder told me, above my day, until I say that I have read it. */
import { Button } from 'antd'
import { Link } from 'react-router'
import { listNotices, readNoticeEndpoint, type NoticeView } from '#contract/supervision.ts'
import { momentText } from '../../shared/time.ts'
import { useCall, useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { useNoticesRead } from './use-order-changed.ts'
import { useSupervisionWords } from './supervision-words.ts'
import './supervision.css'

export function NoticeStrip() {
  const w = useSupervisionWords()
  const read = useNoticesRead()
  const { data } = useQueryOf(listNotices, {}, { refetchInterval: 60_000 })
  const mark = useCall(readNoticeEndpoint, read)
  if (!data || data.items.length === 0) return null
  return (
    <details className="notice-strip">
      <summary>{w('noticeHead', { n: data.items.length })}</summary>
      <ul aria-label={w('noticeHead', { n: data.items.length })}>
        {data.items.map((notice) => <li key={`${notice.orderId}${notice.stepNo}`}><NoticeLine notice={notice} /><Button size="small" aria-label={`${w('markRead')} ${notice.number}`} disabled={mark.isPending} onClick={() => mark.mutate({ params: { orderId: notice.orderId }, body: {} })}>{w('markRead')}</Button></li>)}
      </ul>
    </details>
  )
}

function NoticeLine({ notice }: { notice: NoticeView }) {
  const w = useSupervisionWords()
  const language = useLanguage()
  const called = `${w(notice.kind)} ${notice.number}`
  return (
    <>
      {notice.mayOpen ? <Link to={`/orders/${notice.orderId}`}>{called}</Link> : <span title={w('noticeLeave')}>{called}</span>}
      <span>{notice.rung}</span>
      {notice.dueAt && <span>{w('due')} {momentText(notice.dueAt, language)}</span>}
      <span className="quiet">{w('noticeAs', { addressee: notice.addressee })} · {momentText(notice.at, language)}{!notice.mayOpen && ` · ${w('noticeLeave')}`}</span>
    </>
  )
}
