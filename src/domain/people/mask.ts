/** 脱敏: enough to recognise, not enough to call. */
export const maskPhone = (phone: string): string => (phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`)
export const maskName = (name: string): string => `${[...name][0] ?? ''}${'*'.repeat(Math.max(1, [...name].length - 1))}`
export const maskAddress = (address: string): string => (address.length <= 6 ? '***' : `${address.slice(0, 6)}***`)
