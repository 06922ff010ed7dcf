import { SignalList } from '../features/intake/signal-list.tsx'

export default function SignalsPage() {
  return <SignalList />
}
