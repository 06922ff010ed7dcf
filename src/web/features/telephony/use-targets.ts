/** 转接单位 that have a number: emergency numbers have a key each, the others one for all. */
import type { CenterRules } from '#domain/profile/rules.ts'
import { useRules } from '../../shared/use-rules.ts'

export const ONE_KEY = ['Alt+7', 'Alt+8', 'Alt+9', 'Alt+0'] as const
type Target = CenterRules['transferTargets'][number]
const reachable = (targets: readonly Target[] | undefined, emergency: boolean): Target[] => (targets ?? []).filter((to) => to.emergency === emergency && to.number !== '')

export const useEmergencyTargets = (): Target[] => reachable(useRules()?.transferTargets, true).slice(0, ONE_KEY.length)
export const useOtherTargets = (): Target[] => reachable(useRules()?.transferTargets, false)
