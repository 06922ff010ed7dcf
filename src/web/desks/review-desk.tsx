export default function ReviewDesk() {
  return <h1 className="state">审核</h1>
}
