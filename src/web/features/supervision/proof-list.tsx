/** 佐证: what the rung asks for and what is there, and every means recorded on any rung. */
import type { OrderView } from '#contract/supervision.ts'
import { momentText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import { useSupervisionWords } from './supervision-words.ts'

export const fileAddress = (id: string): string => `/api/supervision/files/${id}`

export function ProofList({ order }: { order: OrderView }) {
  const w = useSupervisionWords()
  const language = useLanguage()
  const rungOf = (no: number) => order.steps.find((step) => step.no === no)?.name ?? ''
  const loose = order.files.filter(({ id }) => !order.proofs.some(({ files }) => files.some((file) => file.id === id)))
  return (
    <>
      {order.state !== 'finished' && order.needs.length > 0 && (
        <section aria-label={w('needs')}>
          <h2>{w('needs')} <span className="quiet">{order.rung.name}</span></h2>
          <ul className="order-rows">{order.needs.map((need) => (
            <li key={need.code}><span className={`chip ${need.there ? 'proof-there' : 'chip-near'}`}>{w(need.there ? 'proofThere' : 'proofNeeded')}</span> {need.name} <span className="quiet">{w(`kind.${need.kind}`)}{need.result ? ` · ${w('resultOnly')}` : ''}</span></li>
          ))}</ul>
        </section>
      )}
      <section aria-label={w('proofs')}>
        <h2>{w('proofs')}</h2>
        {order.proofs.length === 0 && loose.length === 0 && <p className="quiet">{w('noProofs')}</p>}
        <ul className="order-rows">
          {order.proofs.map((proof) => (
            <li key={proof.id}>
              <p><strong>{proof.name}</strong> <span className="quiet">{rungOf(proof.stepNo)} · {proof.by} · {momentText(proof.at, language)}</span></p>
              {(proof.takenAt || proof.place) && <p>{proof.takenAt && <>{w('takenAt')} {momentText(proof.takenAt, language)} </>}{proof.place && <>{w('place')} {proof.place}</>}</p>}
              {proof.text && <p className="running">{proof.text}</p>}
              {proof.link && <p><a href={proof.link} target="_blank" rel="noreferrer">{proof.link}</a></p>}
              {proof.files.map((file) => <p key={file.id}>{file.mediaType.startsWith('image/') && <img className="order-photo" src={fileAddress(file.id)} alt={file.name} loading="lazy" />}<a href={fileAddress(file.id)} download={file.name}>{file.name}</a></p>)}
            </li>
          ))}
          {loose.map((file) => <li key={file.id}><a href={fileAddress(file.id)} download={file.name}>{file.name}</a> <span className="quiet">{file.by} · {momentText(file.at, language)}</span></li>)}
        </ul>
      </section>
    </>
  )
}
