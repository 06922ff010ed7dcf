import { MyCalls } from '../features/call-figures/my-calls.tsx'

export default function MyCallsPage() {
  return <MyCalls />
}
