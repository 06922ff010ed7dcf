import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { listPartners, setPartner } from '#contract/telephony-partners.ts'
import type { Answer } from '../../shared/call.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { usePartnerWords } from './partner-words.ts'

type Partner = Answer<typeof listPartners>['items'][number]
const SHORTEST_KEY = 16

export function PartnerForm({ partner, close, onMade }: { partner: Partner; close: () => void; onMade: (theirs: string) => void }) {
  const t = usePartnerWords()
  const id = useId()
  const [address, setAddress] = useState(partner.address)
  const [key, setKey] = useState('')
  const save = useCall(setPartner, ({ partnerKey }) => onMade(partnerKey))
  const isAddress = address.trim() === '' || /^https?:\/\/\S+$/.test(address.trim())
  const isKey = key === '' || key.length >= SHORTEST_KEY
  return (
    <form className="partner-form" onSubmit={(event) => { event.preventDefault(); if (isAddress && isKey) save.mutate({ params: { link: partner.link }, body: { address: address.trim() || null, ...(key ? { key } : {}) } }) }}>
      <label htmlFor={`${id}a`}>{t('addressOf', { name: partner.name })}</label>
      <Input id={`${id}a`} autoFocus size="small" maxLength={500} value={address} status={isAddress ? '' : 'error'} onChange={(event) => setAddress(event.target.value)} />
      {isAddress ? null : <p role="alert">{t('wrong')}</p>}
      <label htmlFor={`${id}k`}>{t('ours')}</label>
      <Input.Password id={`${id}k`} size="small" autoComplete="new-password" maxLength={200} placeholder={t('oursHint')} value={key} status={isKey ? '' : 'error'} onChange={(event) => setKey(event.target.value)} />
      <p className="quiet">{t('rotates')}</p>
      <span className="missed-buttons"><Button size="small" type="primary" htmlType="submit" disabled={!isAddress || !isKey} loading={save.isPending}>{t('save')}</Button><Button size="small" onClick={close}>{t('cancel')}</Button></span>
      {save.error ? <Failure error={save.error} /> : null}
    </form>
  )
}
