/** 告知与回执: whom each rung told, who has read it and when; what waits in the outbox says so. */
import { Button } from 'antd'
import { readNoticeEndpoint, type OrderView } from '#contract/supervision.ts'
import { momentText } from '../../shared/time.ts'
import { useCall } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { useNoticesRead } from './use-order-changed.ts'
import { useSupervisionWords } from './supervision-words.ts'

export function ToldList({ order }: { order: OrderView }) {
  const w = useSupervisionWords()
  const read = useNoticesRead()
  const mark = useCall(readNoticeEndpoint, read)
  const steps = [...new Set(order.told.map(({ stepNo }) => stepNo))]
  const mine = order.told.some((row) => row.mine && row.readAt === null)
  return (
    <section aria-label={w('toldHead')} className="told-list">
      <h2>{w('toldHead')} {mine && <Button size="small" loading={mark.isPending} onClick={() => mark.mutate({ params: { orderId: order.id }, body: {} })}>{w('markRead')}</Button>}</h2>
      {steps.length === 0 ? <p className="quiet">{w('toldNone')}</p> : steps.map((no) => {
        const rows = order.told.filter(({ stepNo }) => stepNo === no)
        return <div key={no}><h3>{rows[0]!.rung}</h3><ul>{rows.map((row) => <ToldRow key={`${row.name}${row.unit}${row.addressee}`} row={row} />)}</ul></div>
      })}
    </section>
  )
}

function ToldRow({ row }: { row: OrderView['told'][number] }) {
  const w = useSupervisionWords()
  const language = useLanguage()
  return (
    <li>
      <span>{row.name} <span className="quiet">{row.unit} · {row.addressee}</span></span>
      <span className={`chip ${row.readAt ? 'proof-there' : ''}`}>{row.readAt ? w('toldRead', { time: momentText(row.readAt, language) }) : w('toldUnread')}</span>
      {row.channel && row.messageState && <span className="quiet">{w(`sent.${row.messageState}`, { channel: w(`channel.${row.channel}`) })}</span>}
    </li>
  )
}
