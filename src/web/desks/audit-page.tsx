export default function AuditPage() {
  return <h1 className="state">审计</h1>
}
