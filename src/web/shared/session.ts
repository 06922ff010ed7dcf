/** Who is signed in. The router's gate provides it; everything inside may rely on it. */
import { createContext, useContext } from 'react'
import type { Me } from '#contract/people.ts'
import type { Role } from '#domain/people/actor.ts'

export const SessionContext = createContext<Me | null>(null)
export function useMe(): Me {
  const me = useContext(SessionContext)
  if (!me) throw new Error('useMe outside the session gate')
  return me
}
export const useHasRole = (...roles: Role[]): boolean => roles.some((role) => useMe().roles.includes(role))
