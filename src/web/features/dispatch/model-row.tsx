/** One model: made when and of what, how good, and what may be done with it. */
import { Button, Popconfirm, Progress } from 'antd'
import { activateCategoryModel, cancelCategoryTraining, type CategoryModelView, type ModelFigures } from '#contract/category-models.ts'
import { CallError } from '#web/shared/call-error.ts'
import { Failure } from '#web/shared/states.tsx'
import { momentText } from '#web/shared/time.ts'
import { useCall } from '#web/shared/use-call.ts'
import { useLanguage } from '#web/shared/words.ts'
import { useModelWords } from './category-model-words.ts'

type Props = { model: CategoryModelView; active: CategoryModelView | undefined; open: boolean; onCompare: () => void; onChanged: () => void }

/** Below it a share says little. */
const FEWEST_HELD_OUT = 50
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

export function ModelRow({ model, active, open, onCompare, onChanged }: Props) {
  const t = useModelWords()
  const language = useLanguage()
  const activate = useCall(activateCategoryModel, onChanged)
  const cancel = useCall(cancelCategoryTraining, onChanged)
  const error = activate.error ?? cancel.error
  return (
    <tr className={`model-${model.state}`}>
      <th scope="row">{t('versionOf', { n: model.version })}</th>
      <td><StateCell model={model} /></td>
      <td>{t('when', { time: momentText(model.askedAt, language), who: model.askedBy })}<br /><span className="quiet">{t(`reason.${model.reason}`)}</span></td>
      <td><Made model={model} /></td>
      <td>{model.figures ? <Score figures={model.figures} old={model.comparedFigures} /> : model.digest ? <span className="quiet">{t('noHeld')}</span> : null}</td>
      <td className="model-acts">
        {model.canActivate ? (
          <Popconfirm title={active ? t('sure', { old: active.version }) : t('sureFirst')} onConfirm={() => activate.mutate({ params: { modelId: model.id }, body: { instead: active?.version ?? null } })}>
            <Button size="small" type={model.state === 'compared' ? 'primary' : 'default'} loading={activate.isPending}>{model.state === 'retired' ? t('rollBack') : t('activate')}</Button>
          </Popconfirm>
        ) : null}
        {model.figures ? <Button size="small" aria-expanded={open} onClick={onCompare}>{t('compare')}</Button> : null}
        {model.canCancel ? <Button size="small" danger loading={cancel.isPending} onClick={() => cancel.mutate({ params: { modelId: model.id }, body: {} })}>{t('cancel')}</Button> : null}
        {error ? <Failure error={error} {...(error instanceof CallError && error.code === 'model_in_force_changed' ? { onRetry: onChanged } : {})} /> : null}
      </td>
    </tr>
  )
}

function StateCell({ model: { state, step, done, total, attempts, failure, activatedAt, activatedBy } }: { model: CategoryModelView }) {
  const t = useModelWords()
  const language = useLanguage()
  return (
    <>
      <span className={`model-state model-state-${state}`}>{t(`state.${state}`)}</span>
      {state === 'training' && step ? <><Progress size="small" percent={total ? Math.round((done / total) * 100) : 0} showInfo={total > 0} aria-label={t(`step.${step}`, { done, total })} /><span className="quiet">{t(`step.${step}`, { done, total })}{attempts > 1 ? ` · ${t('attempt', { n: attempts })}` : ''}</span></> : null}
      {failure ? <p className="quiet">{t(`failure.${failure}`)}</p> : null}
      {state === 'active' && activatedAt ? <p className="quiet">{t('activatedAt', { time: momentText(activatedAt, language), who: activatedBy ?? '' })}</p> : null}
    </>
  )
}

function Made({ model: { digest, learned, generated, corrected, seeded, categories, features, size } }: { model: CategoryModelView }) {
  const t = useModelWords()
  if (digest === null) return null
  const parts = [t('tickets', { n: learned }), generated ? t('generated', { n: generated }) : '', corrected ? t('corrected', { n: corrected }) : '', t('seeded', { n: seeded })].filter(Boolean)
  return <>{parts.join(' · ')}<br /><span className="quiet" title={`SM3 ${digest}`}>{t('size', { categories, features: features.toLocaleString(), mb: (size / 1e6).toFixed(1) })}</span></>
}

function Score({ figures, old }: { figures: ModelFigures; old: ModelFigures | null }) {
  const t = useModelWords()
  return (
    <>
      {t('first')} <b>{percent(figures.top1)}</b> {old ? <Change now={figures.top1} before={old.top1} /> : null}<br />
      {t('firstThree')} {percent(figures.top3)} {old ? <Change now={figures.top3} before={old.top3} /> : null}<br />
      <span className="quiet">{figures.tickets < FEWEST_HELD_OUT ? t('few') : t('held', { n: figures.tickets })}</span>
    </>
  )
}

export function Change({ now, before }: { now: number; before: number }) {
  const t = useModelWords()
  const by = now - before
  const points = (Math.abs(by) * 100).toFixed(1)
  if (points === '0.0') return <span className="model-same">{t('same')}</span>
  return <span className={by > 0 ? 'model-better' : 'model-worse'}>{t(by > 0 ? 'better' : 'worse', { n: points })}</span>
}
