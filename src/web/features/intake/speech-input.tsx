import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { getSpeech, transcribe } from '#contract/speech.ts'
import { sendFile } from '../../shared/send-file.ts'
import { Failure } from '../../shared/states.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { useSpeechWords } from './speech-words.ts'
import type { Intake } from './use-intake.ts'

/** A recording's words are added to what stands; where no model is installed, it says so. */
export function SpeechInput({ intake: { draft, change } }: { intake: Intake }) {
  const t = useSpeechWords()
  const picker = useRef<HTMLInputElement>(null)
  const speech = useQueryOf(getSpeech, {}, { staleTime: Infinity })
  const work = useMutation({ mutationFn: (file: File) => sendFile(transcribe, file), onSuccess: ({ text }) => change({ body: [draft.body, text].filter(Boolean).join('\n') }) })
  if (!speech.data) return null
  if (speech.data.missing) return <span className="speech quiet" title={t('why')}>{t(speech.data.missing)}</span>
  return (
    <span className="speech">
      <input ref={picker} type="file" accept="audio/wav,.wav" hidden onChange={({ target }) => { const [file] = target.files ?? []; if (file) work.mutate(file); target.value = '' }} />
      <button type="button" className="link" disabled={work.isPending} onClick={() => picker.current?.click()}>{work.isPending ? t('busy') : t('pick')}</button>
      {work.data ? <span role="status">{t('done', { seconds: work.data.seconds })}</span> : null}
      {work.error ? <Failure error={work.error} /> : null}
    </span>
  )
}
