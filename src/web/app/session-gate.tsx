import { useQuery } from '@tanstack/react-query'
import { Navigate, useLocation } from 'react-router'
import { whoAmI, type Me } from '#contract/people.ts'
import { CallError } from '../shared/call-error.ts'
import { call, rememberCsrf } from '../shared/call.ts'
import { SessionContext } from '../shared/session.ts'
import { Failure, Loading } from '../shared/states.tsx'
import { keyOf } from '../shared/use-call.ts'
import { Shell } from './shell.tsx'

/** Signed out is an answer (null), not a failure. */
async function askWhoIAm(): Promise<Me | null> {
  return call(whoAmI, {}).catch((error: unknown) => {
    if (error instanceof CallError && error.status === 401) return null
    throw error
  })
}

/** Everything inside may rely on useMe. */
export function SessionGate() {
  const { data: me, error, refetch } = useQuery({ queryKey: keyOf(whoAmI, {}), queryFn: askWhoIAm, staleTime: 60_000 })
  const { pathname, search } = useLocation()
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (me === undefined) return <Loading />
  if (me === null) return <Navigate to="/sign-in" replace state={{ back: pathname === '/' ? undefined : pathname + search }} />
  rememberCsrf(me.csrf)
  return <SessionContext value={me}><Shell /></SessionContext>
}
