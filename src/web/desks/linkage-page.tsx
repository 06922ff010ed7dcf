import { Candidates } from '../features/linkage/candidates.tsx'

export default function LinkagePage() {
  return <Candidates />
}
