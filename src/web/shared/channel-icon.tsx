/** One small picture for a channel, by how it reaches the centre; its name is the title. */
import { GlobalOutlined, MailOutlined, MobileOutlined, PhoneOutlined, TeamOutlined, VideoCameraOutlined, WechatOutlined } from '@ant-design/icons'
import type { Channel } from '#domain/profile/rules.ts'
import { useRules } from './use-rules.ts'

const ICONS = { phone: PhoneOutlined, web: GlobalOutlined, app: MobileOutlined, social: WechatOutlined, letter: MailOutlined, video: VideoCameraOutlined, partner: TeamOutlined } satisfies Record<Channel['medium'], unknown>

export function ChannelIcon({ channel }: { channel: string }) {
  const known = useRules()?.channels.find(({ code, name }) => code === channel || name === channel)
  const Icon = ICONS[known?.medium ?? 'web']
  const name = known?.name ?? channel
  return <span title={name} className="quiet"><Icon aria-hidden /><span className="unseen">{name}</span></span>
}
