import { Button, Input, Select } from 'antd'
import type { CampaignView } from '#contract/campaigns.ts'
import { useCampaignWords } from './campaign-words.ts'

type Phases = CampaignView['phases']
export const phasesReady = (phases: Phases): boolean => phases.length > 0 && phases.every(({ name, places, fromDay, toDay }) => name.trim() !== '' && places.length > 0 && fromDay !== '' && toDay >= fromDay)

export function PhaseFields({ phases, onChange }: { phases: Phases; onChange: (phases: Phases) => void }) {
  const w = useCampaignWords()
  const change = (at: number, to: Partial<Phases[number]>) => onChange(phases.map((phase, i) => (i === at ? { ...phase, ...to } : phase)))
  return (
    <fieldset className="campaign-rows"><legend>{w('phases')}</legend>
      {phases.map((phase, i) => (
        <div key={i} className="campaign-row-fields">
          <label>{w('phase')}<Input value={phase.name} maxLength={60} onChange={(event) => change(i, { name: event.target.value })} /></label>
          <label>{w('scope')}<Select aria-label={w('scope')} value={phase.scope} onChange={(scope: 'points' | 'area') => change(i, { scope })} options={(['points', 'area'] as const).map((value) => ({ value, label: w(`scope.${value}`) }))} /></label>
          <label className="campaign-wide">{w('places')}<Select aria-label={w('places')} mode="tags" open={false} suffixIcon={null} value={phase.places} placeholder={w('placesHint')} onChange={(places: string[]) => change(i, { places })} /></label>
          <label>{w('from')}<input type="date" value={phase.fromDay} onChange={(event) => change(i, { fromDay: event.target.value })} /></label>
          <label>{w('to')}<input type="date" value={phase.toDay} min={phase.fromDay} onChange={(event) => change(i, { toDay: event.target.value })} /></label>
          {phases.length > 1 && <Button type="text" size="small" onClick={() => onChange(phases.filter((_, at) => at !== i))}>{w('remove')}</Button>}
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...phases, { name: '', scope: 'area', places: [], fromDay: phases.at(-1)?.toDay ?? '', toDay: '' }])}>{w('addPhase')}</Button>
    </fieldset>
  )
}
