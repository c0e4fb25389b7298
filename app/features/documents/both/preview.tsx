// A document as it looks: pictures, and the pages of a PDF or scan, drawn in the page without a script.
import { useTexts } from '../../../texts/context.tsx'
import type { FileFacts, Version } from '../documents.server.ts'

const MOST = 20 // pages

type Props = {
  file: FileFacts
  version: Pick<Version, 'pages'>
  /** Address of the bytes, to look at. */
  src: string
}

export function Preview({ file, version, src }: Props) {
  const t = useTexts()
  if (!file.ready) return <p>{t('documents.checking')}</p>
  if (file.type === 'jpeg' || file.type === 'png')
    return (
      <div className="preview">
        <Sheet src={src} alt={t('documents.picture')} />
      </div>
    )
  if (!version.pages) return <p>{t('documents.noPreview')}</p>
  const { pages } = version
  const drawn = Math.min(pages, MOST)
  return (
    <>
      <div className="preview">
        {Array.from({ length: drawn }, (_, i) => (
          <Sheet
            key={i}
            src={`${src}${src.includes('?') ? '&' : '?'}page=${i + 1}`}
            alt={t('documents.page', { n: i + 1, pages })}
          />
        ))}
      </div>
      {pages > drawn && <p>{t('documents.more', { n: drawn, pages })}</p>}
      <p className="hint">{t('documents.readAloud')}</p>
    </>
  )
}

/** A tap shows it alone, to be made larger with two fingers. */
export function Sheet({ src, alt }: { src: string; alt: string }) {
  return (
    <a href={src}>
      {/* Asked for when it comes into sight: React would have every other picture fetched ahead, twice. */}
      <img src={src} alt={alt} loading="lazy" />
    </a>
  )
}
