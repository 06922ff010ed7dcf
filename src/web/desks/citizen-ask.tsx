import { AskPage } from '../features/ask/ask-page.tsx'

export default function CitizenAsk() {
  return <AskPage />
}
