import { Modal } from 'antd'
import { KeyCap } from '../shared/key-cap.tsx'
import { useRegisteredKeys, type KeyBinding } from '../shared/keyboard.ts'
import { useSharedWords } from '../shared/shared-words.ts'
import { useSay } from '../shared/words.ts'

export function KeyHelp({ close }: { close: () => void }) {
  const t = useSharedWords()
  const keys = useRegisteredKeys()
  const here = keys.filter((key) => !key.everywhere)
  return (
    <Modal open title={t('keys')} onCancel={close} footer={null} width={520} transitionName="" maskTransitionName="">
      {here.length ? <Keys title={t('keysHere')} keys={here} /> : null}
      <Keys title={t('keysEverywhere')} keys={keys.filter((key) => key.everywhere)} />
    </Modal>
  )
}

function Keys({ title, keys }: { title: string; keys: KeyBinding[] }) {
  const say = useSay()
  return (
    <section className="key-list"><h3>{title}</h3>
      <dl>{keys.map((key) => <div key={key.key + key.word.zh}><dt><KeyCap>{key.key}</KeyCap><span className="unseen">{key.key}</span></dt><dd>{say(key.word)}</dd></div>)}</dl>
    </section>
  )
}
