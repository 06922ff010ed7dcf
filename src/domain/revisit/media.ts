/** 回访方式: phone, 短信, 网页, 公众号. All but the phone send a message that the requester answers on a public page. */
export const REVISIT_MEDIA = ['phone', 'sms', 'web', 'account'] as const
export type RevisitMedium = (typeof REVISIT_MEDIA)[number]
export const INVITE_MEDIA = ['sms', 'web', 'account'] as const satisfies RevisitMedium[]
export type InviteMedium = (typeof INVITE_MEDIA)[number]
/** sample: a closed ticket is asked; answer: the call-back itself; appeal: against "unreasonable". */
export const INVITE_PURPOSES = ['answer', 'appeal'] as const
export type InvitePurpose = (typeof INVITE_PURPOSES)[number]

/** No 0/O, 1/I/L: read off a telephone's screen. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/** Twelve of them carry 59 bits. @param bytes at least 12 random ones; those past a whole multiple are skipped by the caller */
export const codeOf = (bytes: Uint8Array): string => Array.from(bytes.slice(0, 12), (byte) => LETTERS[byte % LETTERS.length]).join('')
/** As typed: blanks and dashes do not count. */
export const plainCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
