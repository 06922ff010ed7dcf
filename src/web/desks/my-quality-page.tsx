import { MyQuality } from '../features/quality/my-quality.tsx'

export default function MyQualityPage() {
  return <MyQuality />
}
