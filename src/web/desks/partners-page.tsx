import { PartnerRegister } from '../features/telephony/partner-register.tsx'

export default function PartnerRegisterPage() {
  return <PartnerRegister />
}
