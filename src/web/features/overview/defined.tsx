import { Popover } from 'antd'
import type { ReactNode } from 'react'

/** A number's name; its definition stands one hover or focus away. */
export function Defined({ name, definition }: { name: ReactNode; definition: string }) {
  return (
    <Popover content={<p className="definition">{definition}</p>} trigger={['hover', 'focus']} mouseEnterDelay={0.1}>
      <button type="button" className="defined" aria-description={definition}>{name}</button>
    </Popover>
  )
}
