/** Passwords are kept as argon2id hashes with the parameters OWASP gives for 19 MiB. */
import { hash, verify, type Options } from '@node-rs/argon2'

// The package's Algorithm is an ambient const enum, which type stripping cannot read; 2 is Argon2id.
const ARGON2ID: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), ARGON2ID)

let decoy: Promise<string> | undefined

/** Without a stored hash (unknown user) the same work is done, so that the time tells nothing. */
export async function isPassword(stored: string | undefined, given: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await decoy), given.normalize('NFKC'))
  return matches && stored !== undefined
}
