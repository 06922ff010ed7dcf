/** Old and new, category by category, on tickets neither has learned from. */
import { Button } from 'antd'
import { compareCategoryModel } from '#contract/category-models.ts'
import { Asked } from '#web/shared/states.tsx'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useModelWords } from './category-model-words.ts'
import { Change, percent } from './model-row.tsx'

export function ModelComparison({ modelId, close }: { modelId: string; close: () => void }) {
  const t = useModelWords()
  const asked = useQueryOf(compareCategoryModel, { params: { modelId } })
  const share = (now: number | null, before: number | null) => (now === null ? '—' : <>{percent(now)} {before === null ? null : <Change now={now} before={before} />}</>)
  return (
    <section className="model-comparison">
      <Asked query={asked} rows={6}>
        {({ model, categories }) => (
          <>
            <header><h2>{model.comparedVersion === null ? t('alone', { new: model.version }) : t('against', { new: model.version, old: model.comparedVersion })}</h2><Button size="small" onClick={close}>{t('close')}</Button></header>
            <p className="quiet">{model.comparedVersion === null ? t('notCompared') : t('onlyHeld', { n: model.figures?.tickets ?? 0 })}</p>
            <div className="model-scroll" tabIndex={0} role="region" aria-label={t('compare')}>
              <table className="model-table">
                <thead><tr>{(['category', 'count', 'recall', 'precision', 'takenFor'] as const).map((name) => <th key={name} scope="col">{t(name)}</th>)}</tr></thead>
                <tbody>
                  {categories.map(({ code, name, tickets, recall, precision, oldRecall, oldPrecision, mostTakenFor }) => (
                    <tr key={code}><th scope="row">{name}</th><td className="model-number">{tickets}</td><td>{share(recall, oldRecall)}</td><td>{share(precision, oldPrecision)}</td><td className="quiet">{mostTakenFor ?? ''}</td></tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Asked>
    </section>
  )
}
