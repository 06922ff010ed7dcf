export default function AgentDesk() {
  return <h1 className="state">坐席工作台</h1>
}
