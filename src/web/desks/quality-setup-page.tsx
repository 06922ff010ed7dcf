/** 质检设置: plans and sheets for administrators, who inspect nothing themselves. */
import { PlansPanel } from '../features/quality/plans-panel.tsx'
import { SheetsPanel } from '../features/quality/sheets-panel.tsx'
import { useQualityWords } from '../features/quality/quality-words.ts'
import '../features/quality/quality.css'

export default function QualitySetupPage() {
  const w = useQualityWords()
  return <div style={{ background: '#fff', minHeight: '100%' }}><h1 className="unseen">{w('inspect')}</h1><PlansPanel /><SheetsPanel /></div>
}
