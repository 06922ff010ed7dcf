const KINDS = [/\p{L}/u, /\p{N}/u, /[^\p{L}\p{N}\s]/u]

/** At least 10 characters of two kinds (letters, digits, symbols), four different ones, and not built on the user name. */
export function isWeakPassword(password: string, username: string): boolean {
  const characters = [...password]
  const name = username.toLowerCase()
  return characters.length < 10
    || KINDS.filter((kind) => kind.test(password)).length < 2
    || new Set(characters).size < 4
    || (name.length > 2 && password.toLowerCase().includes(name))
}
