export default function TicketSearch() {
  return <h1 className="state">工单搜索</h1>
}
