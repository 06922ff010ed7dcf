export default function DispatchPool() {
  return <h1 className="state">派单池</h1>
}
