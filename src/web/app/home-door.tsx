import { Navigate } from 'react-router'
import { useMe } from '../shared/session.ts'
import { homeOf } from './pages.ts'

export function HomeDoor() {
  return <Navigate to={homeOf(useMe().roles)} replace />
}
