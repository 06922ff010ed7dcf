export default function KnowledgePage() {
  return <h1 className="state">知识库</h1>
}
