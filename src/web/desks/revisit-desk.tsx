export default function RevisitDesk() {
  return <h1 className="state">回访</h1>
}
