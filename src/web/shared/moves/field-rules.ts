/** The limits the contract sets, said before sending. */
export const need = (message: string) => [{ required: true, whitespace: true, message }]
export const needOne = (message: string) => [{ required: true, message }]
