import { KnowledgePanel } from '../features/knowledge/knowledge-panel.tsx'

export default function KnowledgePage() {
  return <KnowledgePanel />
}
