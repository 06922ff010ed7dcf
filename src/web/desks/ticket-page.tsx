export default function TicketPage() {
  return <h1 className="state">工单</h1>
}
