/** The four states every page has beside its content. */
import { Button, Skeleton } from 'antd'
import { CallError, sentenceOf } from './call-error.ts'
import { useSharedWords } from './shared-words.ts'
import { useSay } from './words.ts'

export function Loading({ rows = 4 }: { rows?: number }) {
  const t = useSharedWords()
  return <div className="state" role="status" aria-label={t('loading')}><Skeleton active title={false} paragraph={{ rows }} /></div>
}

export function Empty({ children, action }: { children?: React.ReactNode; action?: React.ReactNode }) {
  const t = useSharedWords()
  return <div className="state state-empty"><p>{children ?? t('empty')}</p>{action}</div>
}

export function NoPermission() {
  const t = useSharedWords()
  return <div className="state" role="alert"><h1>{t('noPermission')}</h1><p>{t('askWhom')}</p></div>
}

/** An error in one sentence, the code small, and what to do. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useSharedWords()
  const say = useSay()
  if (error instanceof CallError && error.code === 'forbidden') return <NoPermission />
  return (
    <div className="state state-error" role="alert">
      <p><strong>{say(sentenceOf(error))}</strong></p>
      {error instanceof CallError && error.fields.length > 0
        ? <p>{t('fieldsWrong')}{error.fields.map((field) => `${field.path} ${field.message}`).join('；')}</p> : null}
      {error instanceof CallError ? <p className="quiet">{t('code')} {error.code}{error.requestId ? ` · ${t('request')} ${error.requestId}` : ''}</p> : null}
      {onRetry ? <Button onClick={onRetry}>{t('retry')}</Button> : null}
    </div>
  )
}

type Asked<T> = { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown }
/** Skeleton, failure or content of one query. */
export function Asked<T>({ query, rows, children }: { query: Asked<T>; rows?: number; children: (data: T) => React.ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  return <Loading rows={rows ?? 4} />
}
