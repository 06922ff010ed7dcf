export default function UnitDesk() {
  return <h1 className="state">承办单位</h1>
}
