/** 一键互转: which of the profile's links takes the facts of a transfer, and who may hand us something. */
import type { Link } from '../profile/mechanisms.ts'

/** Emergency numbers and links are named by their kind in front: police_110, emergency_management. */
export const linkFor = (links: readonly Link[], target: string): Link | undefined =>
  links.find((link) => link.oneKey === true && link.direction !== 'in' && (link.code === target || link.kind === target.split('_')[0]))

export const maySendUs = (links: readonly Link[], code: string): boolean => links.some((link) => link.code === code && link.oneKey === true && link.direction !== 'out')
export const mayTake = (links: readonly Link[], code: string): boolean => links.some((link) => link.code === code && link.oneKey === true && link.direction !== 'in')
