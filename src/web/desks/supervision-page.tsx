/** 督办 at a glance: above, how far the duties are covered; below, the ladder. */
import { LadderBoard } from '../features/supervision/ladder-board.tsx'
import { useSupervisionWords } from '../features/supervision/supervision-words.ts'

export default function SupervisionPage() {
  const w = useSupervisionWords()
  return (
    <div className="supervision-page">
      <div><h1>{w('board')}</h1><p className="quiet">{w('boardHint')}</p></div>
      <LadderBoard />
    </div>
  )
}
