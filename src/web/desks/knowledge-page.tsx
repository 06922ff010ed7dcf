/** 知识库: reading for everybody; what owners look after beside it. */
import { useSearchParams } from 'react-router'
import { knowledgeTodo } from '#contract/knowledge-care.ts'
import { useCareWords } from '../features/knowledge/care-words.ts'
import { CorrectionList } from '../features/knowledge/correction-list.tsx'
import { FilesPanel } from '../features/knowledge/files-panel.tsx'
import { FirstAnswerPanel } from '../features/knowledge/first-answer-panel.tsx'
import { GapList } from '../features/knowledge/gap-list.tsx'
import { KnowledgePanel } from '../features/knowledge/knowledge-panel.tsx'
import { useKnowledgeWords } from '../features/knowledge/knowledge-words.ts'
import { TodoList } from '../features/knowledge/todo-list.tsx'
import { DeskTabs, type DeskTab } from '../shared/desk-tabs.tsx'
import { useHasRole } from '../shared/session.ts'
import { useQueryOf } from '../shared/use-call.ts'
import '../shared/queue-list.css'

const VIEWS = { read: KnowledgePanel, todo: TodoList, corrections: CorrectionList, gaps: GapList, files: FilesPanel, use: FirstAnswerPanel }
type View = keyof typeof VIEWS
const OWNERS: readonly View[] = ['todo', 'gaps']

export default function KnowledgePage() {
  const t = useCareWords()
  const k = useKnowledgeWords()
  const owns = useHasRole('knowledge_editor', 'unit_handler', 'unit_head')
  const [params, setParams] = useSearchParams()
  const todo = useQueryOf(knowledgeTodo, {}, { enabled: owns, refetchInterval: 60_000 }).data
  const shown = (Object.keys(VIEWS) as View[]).filter((view) => owns || !OWNERS.includes(view))
  const asked = params.get('view') as View | null
  const view: View = asked && shown.includes(asked) ? asked : 'read'
  const count = todo ? todo.items.length + todo.corrections.length : undefined
  const tabs = shown.map((id): DeskTab<View> => ({ id, name: t(id), count: id === 'todo' && count ? count : undefined }))
  const Content = VIEWS[view]
  return (
    <div className="knowledge-desk">
      <h1 className="unseen">{k('title')}</h1>
      <div className="knowledge-tabs"><DeskTabs label={t('pages')} tabs={tabs} chosen={view} onChoose={(next) => setParams(next === 'read' ? {} : { view: next }, { replace: true })} panelId="knowledge-view" /></div>
      <div id="knowledge-view" role="tabpanel" aria-label={t(view)} tabIndex={view === 'read' ? undefined : 0} className="knowledge-view"><Content /></div>
    </div>
  )
}
