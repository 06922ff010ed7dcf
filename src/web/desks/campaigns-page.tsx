import { useParams } from 'react-router'
import { CampaignBoard } from '../features/campaigns/campaign-board.tsx'
import { CampaignPage } from '../features/campaigns/campaign-page.tsx'

export default function CampaignsPage() {
  const { campaignId } = useParams()
  return campaignId ? <CampaignPage key={campaignId} id={campaignId} /> : <CampaignBoard />
}
