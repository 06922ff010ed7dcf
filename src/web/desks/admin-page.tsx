export default function AdminPage() {
  return <h1 className="state">管理</h1>
}
