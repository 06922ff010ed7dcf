/** 类别模型: what is in force, what is being trained and how far, old against new, and the way back. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { listCategoryModels, trainCategoryModel, type CategoryModelView } from '#contract/category-models.ts'
import { useHasRole } from '#web/shared/session.ts'
import { Asked, Empty, Failure, NoPermission } from '#web/shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '#web/shared/use-call.ts'
import './category-models.css'
import { useModelWords } from './category-model-words.ts'
import { ModelComparison } from './model-comparison.tsx'
import { ModelRow } from './model-row.tsx'

const LOOK_EVERY_MS = 1_000
const isAtWork = ({ state }: CategoryModelView) => state === 'waiting' || state === 'training'

export function CategoryModelsPage() {
  return useHasRole('system_admin') ? <CategoryModels /> : <NoPermission />
}

function CategoryModels() {
  const t = useModelWords()
  const cache = useQueryClient()
  const [shown, setShown] = useState<string>()
  const [atWork, setAtWork] = useState(false)
  const list = useQueryOf(listCategoryModels, {}, { refetchInterval: atWork ? LOOK_EVERY_MS : 20_000 })
  const refresh = () => void cache.invalidateQueries({ queryKey: keyOf(listCategoryModels).slice(0, 1) })
  const train = useCall(trainCategoryModel, refresh)
  const busy = list.data?.items.some(isAtWork) ?? false
  if (busy !== atWork) setAtWork(busy)
  return (
    <>
      <header className="admin-head"><h1>{t('title')}</h1><p className="quiet">{t('lead')}</p></header>
      <Asked query={list} rows={8}>
        {({ items, newTickets }) => {
          const active = items.find(({ state }) => state === 'active')
          const chosen = items.find(({ id }) => id === shown)
          return (
            <>
              <div className="model-tools">
                <Button type="primary" disabled={busy} loading={train.isPending} onClick={() => train.mutate({ body: {} })}>{t('train')}</Button>
                <span className="quiet" role="status">{busy ? t('training') : t('newTickets', { n: newTickets })}</span>
              </div>
              {train.error ? <Failure error={train.error} /> : null}
              {items.length === 0 ? <Empty>{t('none')}</Empty> : (
                <div className="model-scroll" tabIndex={0} role="region" aria-label={t('title')}>
                  <table className="model-table">
                    <thead><tr>{(['version', 'state', 'made', 'learnedFrom', 'score', 'act'] as const).map((name) => <th key={name} scope="col">{t(name)}</th>)}</tr></thead>
                    <tbody>{items.map((model) => <ModelRow key={model.id} model={model} active={active} open={shown === model.id} onCompare={() => setShown(shown === model.id ? undefined : model.id)} onChanged={refresh} />)}</tbody>
                  </table>
                </div>
              )}
              {chosen ? <ModelComparison key={chosen.id} modelId={chosen.id} close={() => setShown(undefined)} /> : null}
            </>
          )
        }}
      </Asked>
    </>
  )
}
