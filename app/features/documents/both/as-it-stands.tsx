// A document in the version that stands: what changed, how it looks, and a copy to keep.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { DocumentRead } from '../documents.server.ts'
import { fileWords } from './file-words.ts'
import { Preview } from './preview.tsx'

type Props = {
  of: DocumentRead
  /** Address of the bytes, to look at. */
  src: string
  /** Beside the button that downloads. */
  children?: ReactNode
}

export function AsItStands({ of: { document, current, file }, src, children }: Props) {
  const t = useTexts()
  return (
    <>
      {document.status === 'amended' && (
        <Panel tone="attention">
          <p>{t('documents.changed', { when: t.date(current.at) })}</p>
          {current.changed && <p>{t('documents.changedHow', { what: current.changed })}</p>}
        </Panel>
      )}
      <Preview file={file} version={current} src={src} />
      {file.ready && (
        <form method="post" className="section">
          <Buttons>
            <Button icon="download">{t('documents.download')}</Button>
            {children}
            <span className="hint">{fileWords(t, file)}</span>
          </Buttons>
        </form>
      )}
    </>
  )
}
