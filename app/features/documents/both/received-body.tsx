// A file that came with a note: how it looks, and a copy to keep.
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import type { Received } from '../received/attached.fhir.ts'
import { fileWords } from './file-words.ts'
import { Preview } from './preview.tsx'

type Props = {
  of: { at: string; show: string; received: Received | null }
  /** Of a PDF that can be drawn. */
  pages: number | null
  /** Where links to bytes lead. */
  at: string
}

export function ReceivedBody({ of: { at: which, show, received }, pages, at }: Props) {
  const t = useTexts()
  if (!received) return <p>{t('documents.notHere')}</p>
  const file = { type: received.type, size: received.bytes.length, ready: true }
  return (
    <>
      <Preview file={file} version={{ pages }} src={`${at}/${show}?at=${which}`} />
      <form method="post" className="section">
        <Buttons>
          <Button icon="download">{t('documents.download')}</Button>
          <span className="hint">{fileWords(t, file)}</span>
        </Buttons>
      </form>
    </>
  )
}
