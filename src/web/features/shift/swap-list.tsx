import { Button } from 'antd'
import { moveSwap } from '#contract/shift.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useSay } from '#web/shared/words.ts'
import type { Week } from './shift-week-panel.tsx'
import { SWAP_MOVE_WORDS, SWAP_WORDS, useShiftWords } from './shift-words.ts'
import { useShiftChanged } from './use-shift-changed.ts'

export function SwapList({ week }: { week: Week }) {
  const t = useShiftWords()
  const say = useSay()
  const changed = useShiftChanged()
  const move = useCall(moveSwap, changed)
  return (
    <section>
      <h2>{t('swaps')}</h2>
      {week.swaps.length === 0 ? <p className="quiet">{t('noSwaps')}</p> : <ul className="shift-notes">{week.swaps.map((swap) => (
        <li key={swap.id}>{t('swapText', { asker: swap.askerName, day: swap.day.slice(5), shift: swap.templateName, asked: swap.askedName })}{swap.otherDay ? `，${t('forOther', { day: swap.otherDay.slice(5), shift: swap.otherTemplateName ?? '' })}` : ''} <span className="chip">{say(SWAP_WORDS[swap.state])}</span><p className="quiet">{swap.reason}</p>
          <span className="shift-acts">{swap.abilities.flatMap((one, i) => (one === 'lapse' ? [] : [<Button key={one} size="small" type={i === 0 && one === 'agree' ? 'primary' : 'default'} loading={move.isPending} onClick={() => move.mutate({ params: { swapId: swap.id }, body: { move: one } })}>{say(SWAP_MOVE_WORDS[one])}</Button>]))}</span></li>))}</ul>}
      {move.error ? <Failure error={move.error} /> : null}
    </section>
  )
}
