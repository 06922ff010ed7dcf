export default function CitizenProgress() {
  return <h1 className="state">办理进度</h1>
}
