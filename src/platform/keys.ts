/** Keys come from a provider (file by default, HSM in production). Values carry their key id. */
export type Keys = {
  seal(plain: string): Buffer
  open(sealed: Buffer): string
  /** HMAC-SM3 for equality search; purpose separates phone from name. */
  blind(purpose: string, value: string): Buffer
}
