/** Masked data of the requester. A click asks why; the clear value stands for one minute under a watermark. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { getTimeline, unmaskRequester } from '#contract/desk.ts'
import { RequesterView } from '#contract/ticket/view.ts'
import type { z } from 'zod'
import { Failure } from './states.tsx'
import { useMe } from './session.ts'
import { useSharedWords } from './shared-words.ts'
import { momentText } from './time.ts'
import { keyOf, useCall } from './use-call.ts'
import { useNow } from './use-now.ts'
import { useLanguage } from './words.ts'

type Requester = z.output<typeof RequesterView>
export function PersonalData({ ticketId, requester }: { ticketId: string; requester: Requester }) {
  const t = useSharedWords()
  const language = useLanguage()
  const me = useMe()
  const now = useNow(1000)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const cache = useQueryClient()
  const unmask = useCall(unmaskRequester, (_, { params }) => {
    setAsking(false)
    setReason('')
    void cache.invalidateQueries({ queryKey: keyOf(getTimeline, { params }) })
  })
  const clear = unmask.data
  const left = clear ? Math.min(60, Math.ceil((Date.parse(clear.until) - now) / 1000)) : 0
  useEffect(() => { if (clear && left <= 0) unmask.reset() }, [clear, left, unmask])
  const shown = clear && left > 0 ? clear : null
  const rows = [[t('name'), shown?.name ?? requester.name], [t('phone'), shown?.phone ?? requester.phone], [t('address'), shown?.address ?? requester.address], ...(shown?.idNumber ? [[t('idNumber'), shown.idNumber]] : [])]
  return (
    <div className={shown ? 'personal personal-clear' : 'personal'}>
      {shown ? <div className="watermark" aria-hidden="true">{Array.from({ length: 6 }, (_, i) => <span key={i}>{t('watermark', { name: me.name, time: momentText(now, language) })}</span>)}</div> : null}
      <dl>{rows.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value ?? <span className="quiet">{t('notRecorded')}</span>}</dd></div>)}</dl>
      {shown ? <p className="quiet" role="status">{t('shownUntil', { seconds: left })}</p> : null}
      {requester.mayUnmask && !shown && !asking ? <Button size="small" onClick={() => setAsking(true)}>{t('unmask')}</Button> : null}
      {asking ? (
        <form className="unmask" onSubmit={(event) => { event.preventDefault(); if (reason.trim()) unmask.mutate({ params: { ticketId }, body: { reason } }) }}>
          <Input autoFocus size="small" aria-label={t('unmaskReason')} placeholder={t('unmaskReason')} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); setAsking(false) } }} />
          <Button size="small" type="primary" htmlType="submit" disabled={!reason.trim()} loading={unmask.isPending}>{t('unmask')}</Button>
          <p className="quiet">{t('unmaskNote')}</p>
        </form>
      ) : null}
      {unmask.error ? <Failure error={unmask.error} /> : null}
    </div>
  )
}
