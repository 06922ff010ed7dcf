import { FiguresPanel } from '../features/revisit/figures-panel.tsx'
import { useFigureWords } from '../features/revisit/figure-words.ts'
import '../shared/queue-list.css'

/** 三率 for those who do not call themselves. */
export default function RevisitFiguresPage() {
  const w = useFigureWords()
  return <div className="desk-page"><div className="desk-line"><h1>{w('title')}</h1></div><FiguresPanel /></div>
}
