import { AssistantPage } from '../features/telephony/assistant-page.tsx'

export default function VoiceAssistantPage() {
  return <AssistantPage />
}
