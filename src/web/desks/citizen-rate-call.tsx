import { RateCallPage } from '../features/telephony/rate-call-page.tsx'

export default function CitizenRateCall() {
  return <RateCallPage />
}
