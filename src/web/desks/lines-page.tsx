import { LineRegister } from '../features/telephony/line-register.tsx'

export default function LinesPage() {
  return <LineRegister />
}
