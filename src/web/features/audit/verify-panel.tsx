import { Alert, Button } from 'antd'
import { useState } from 'react'
import { verifyRecord } from '#contract/audit.ts'
import { Failure } from '#web/shared/states.tsx'
import { timeText } from '#web/shared/time.ts'
import { useCall } from '#web/shared/use-call.ts'
import { useLanguage } from '#web/shared/words.ts'
import { useAuditWords } from './audit-words.ts'

/** Walks the chain on the server and says plainly what came out. */
export function VerifyPanel() {
  const t = useAuditWords()
  const language = useLanguage()
  const [at, setAt] = useState(0)
  const verify = useCall(verifyRecord, () => setAt(Date.now()))
  const seen = verify.data
  return (
    <section className="verify" aria-live="polite">
      <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate({ body: {} })}>{verify.isPending ? t('verifying') : t('verify')}</Button>
      <span className="quiet">{t('verifyWhat')}</span>
      {verify.error ? <Failure error={verify.error} /> : null}
      {seen ? (
        <Alert className="verify-result" showIcon type={seen.ok ? 'success' : 'error'} title={seen.ok ? t('ok', { n: seen.checked, heads: seen.heads }) : t('bad', { n: seen.checked, p: seen.problems.length })}
          description={<>{seen.ok ? null : <><p>{t('badHint')}</p><ul>{seen.problems.slice(0, 50).map((problem, index) => <li key={index}>{problem}</li>)}</ul></>}<span className="quiet">{t('verifiedAt', { time: timeText(at, language) })}</span></>} />
      ) : null}
    </section>
  )
}
