import { SearchPanel } from '../features/search/search-panel.tsx'

export default function TicketSearch() {
  return <SearchPanel />
}
