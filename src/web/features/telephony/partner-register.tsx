/** 联动平台登记: where one-key hand-overs go and with which keys. Keys go in and are never read out again. */
import { Button } from 'antd'
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { listPartners, partnerHandsOver } from '#contract/telephony-partners.ts'
import { Asked, Empty } from '../../shared/states.tsx'
import { keyOf, useQueryOf } from '../../shared/use-call.ts'
import { PartnerForm } from './partner-form.tsx'
import { usePartnerWords } from './partner-words.ts'
import './assistant.css'
import './telephony-pages.css'

export function PartnerRegister() {
  const t = usePartnerWords()
  const client = useQueryClient()
  const [changing, setChanging] = useState<string>()
  const [made, setMade] = useState<{ name: string; secret: string }>()
  const asked = useQueryOf(listPartners, {})
  return (
    <div className="tel-page">
      <h1>{t('title')}</h1>
      <p className="quiet">{t('about')} {t('send', { path: partnerHandsOver.path })}</p>
      {made ? <Made {...made} close={() => setMade(undefined)} /> : null}
      <Asked query={asked} rows={6}>{({ items }) => (items.length === 0 ? <Empty action={<Link to="/admin/rules/links">{t('editLinks')}</Link>}>{t('none')}</Empty> : (
        <table className="tel-table" aria-label={t('table')}>
          <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('direction')}</th><th scope="col">{t('address')}</th><th scope="col">{t('keys')}</th><th scope="col"><span className="unseen">{t('change')}</span></th></tr></thead>
          <tbody>{items.map((partner) => (
            <tr key={partner.link}>
              <td className="tel-name">{partner.name}</td><td>{t(partner.direction)}</td><td>{partner.address || <span className="quiet">{t('noAddress')}</span>}</td><td>{t(partner.hasKey ? 'hasKey' : 'noKey')}</td>
              <td>{changing === partner.link
                ? <PartnerForm partner={partner} close={() => setChanging(undefined)} onMade={(secret) => { setMade({ name: partner.name, secret }); setChanging(undefined); void client.invalidateQueries({ queryKey: keyOf(listPartners, {}) }) }} />
                : <Button size="small" aria-label={`${t('change')} ${partner.name}`} onClick={() => setChanging(partner.link)}>{t('change')}</Button>}</td>
            </tr>
          ))}</tbody>
        </table>
      ))}</Asked>
    </div>
  )
}

function Made({ name, secret, close }: { name: string; secret: string; close: () => void }) {
  const t = usePartnerWords()
  const [copied, setCopied] = useState(false)
  return (
    <div className="tel-warn partner-made" role="status">
      <span>{t('shown', { name })}</span><code>{secret}</code>
      <Button size="small" onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true), () => undefined)}>{t(copied ? 'copied' : 'copy')}</Button>
      <Button size="small" onClick={close}>{t('gone')}</Button>
    </div>
  )
}
