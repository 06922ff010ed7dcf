export default function OverviewPage() {
  return <h1 className="state">总览</h1>
}
