import { Button } from 'antd'
import { Link, useRouteError } from 'react-router'
import { CallError } from '../shared/call-error.ts'
import { Failure } from '../shared/states.tsx'
import { useAppWords } from './app-words.ts'

export function LostPage() {
  const t = useAppWords()
  return <div className="state"><h1>{t('notFound')}</h1><Link to="/">{t('backHome')}</Link></div>
}

export function BrokenPage() {
  const t = useAppWords()
  const error = useRouteError()
  if (error instanceof CallError) return <Failure error={error} onRetry={() => location.reload()} />
  const isPartMissing = error instanceof TypeError && /import/i.test(error.message)
  return (
    <div className="state state-error" role="alert">
      <h1>{t('broken')}</h1>
      <p>{isPartMissing ? t('failedPart') : String(error instanceof Error ? error.message : error)}</p>
      <Button onClick={() => location.reload()}>{t('reload')}</Button>
    </div>
  )
}
