/** 佐证: what is needed before a rung is left, and whether what was recorded counts. */
import type { ProofKind, ProofRule, Rung } from '../profile/supervision.ts'
import { isSettled, type GivenProof, type Order } from './order.ts'

/** Comes about by itself; nobody records it. */
export const isOwn = (kind: ProofKind): boolean => kind === 'order_sent' || kind === 'unit_answer'

export const PROOF_PARTS_NAMES = ['text', 'link', 'taken_at', 'place', 'file'] as const
export type ProofPart = (typeof PROOF_PARTS_NAMES)[number]
/** What a proof of a kind must carry. */
export const PROOF_PARTS: Record<ProofKind, readonly ProofPart[]> = {
  order_sent: [], unit_answer: [],
  call_record: ['taken_at', 'text'],
  photo_with_time_place: ['file', 'taken_at', 'place'],
  video_with_time_place: ['file', 'taken_at', 'place'],
  media_link: ['link'],
  instruction_scan_and_text: ['file', 'text'],
  document: ['file'],
  text: ['text'],
}

const HAS: Record<ProofPart, (proof: GivenProof) => boolean> = {
  text: ({ text }) => Boolean(text?.trim()), link: ({ link }) => link !== undefined, taken_at: ({ takenAt }) => takenAt !== undefined,
  place: ({ place }) => Boolean(place?.trim()), file: ({ fileIds }) => fileIds.length > 0,
}
/** Empty: complete. */
export const lacking = (proof: GivenProof): ProofPart[] => PROOF_PARTS[proof.kind].filter((part) => !HAS[part](proof))

export type Leaving = 'climb' | 'finish_unsolved' | 'finish_solved'

/** Proof of this rung that is not there yet; the result is asked for only where the order ends solved. */
export const missingProof = (order: Order, rung: Rung, leaving: Leaving): ProofRule[] =>
  rung.proof.filter((rule) => (leaving === 'finish_solved' || !rule.result) && !isThere(order, rule))

export function isThere({ step, parts }: Order, { code, kind }: ProofRule): boolean {
  if (kind === 'order_sent') return step.sentAt !== undefined
  if (kind === 'unit_answer') return parts.length > 0 && parts.every(isSettled)
  return step.proofs.some((proof) => proof.code === code && proof.kind === kind && lacking(proof).length === 0)
}

/** A photo is a picture, a video moves, a scan is a picture or a paper. */
export function fitsKind(kind: ProofKind, mediaType: string): boolean {
  switch (kind) {
    case 'photo_with_time_place': return mediaType.startsWith('image/')
    case 'video_with_time_place': return mediaType.startsWith('video/')
    case 'instruction_scan_and_text': return mediaType.startsWith('image/') || mediaType === 'application/pdf'
    default: return true
  }
}
