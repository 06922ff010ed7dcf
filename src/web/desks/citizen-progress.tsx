import { ProgressPage } from '../features/progress/progress-page.tsx'

export default function CitizenProgress() {
  return <ProgressPage />
}
