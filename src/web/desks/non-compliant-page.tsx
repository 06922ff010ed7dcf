import { CaseList } from '../features/quality/case-list.tsx'

export default function NonCompliantPage() {
  return <CaseList />
}
