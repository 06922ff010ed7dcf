import { RatePage } from '../features/revisit/rate/rate-page.tsx'

export default function CitizenRate() {
  return <RatePage />
}
