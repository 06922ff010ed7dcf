/** 一键互转: which of the profile's links takes the facts of a transfer, and who may hand us something. */
import type { Link } from '../profile/mechanisms.ts'

/** Emergency numbers and links are named by their kind in front: police_110, emergency_management. */
export const linkFor = (links: readonly Link[], target: string): Link | undefined =>
  links.find((link) => link.oneKey === true && link.direction !== 'in' && (link.code === target || link.kind === target.split('_')[0]))

type Target = { code: string; name: string; number: string }
/** 110 … shows its name: a short number masked says nothing. */
export const partnerAt = <T extends Target>(targets: readonly T[], number: string): T | undefined => (number === '' ? undefined : targets.find((target) => target.number === number))

/** What was handed to us belongs to a call from that partner, or from the person it is about. */
export const isOfCall = (links: readonly Link[], { link, phone, partner }: { link: string; phone: string | undefined; partner: string | undefined }, number: string): boolean =>
  (partner !== undefined && linkFor(links, partner)?.code === link) || (phone !== undefined && number !== '' && phone.replace(/\D/g, '') === number.replace(/\D/g, ''))

export const maySendUs = (links: readonly Link[], code: string): boolean => links.some((link) => link.code === code && link.oneKey === true && link.direction !== 'out')
export const mayTake = (links: readonly Link[], code: string): boolean => links.some((link) => link.code === code && link.oneKey === true && link.direction !== 'in')
