// A file that was sent, as it looks: pictures, and the first page of what has several. What no page can show says so.
import { isDrawn, canBeSeen } from '../../../kit/files/type.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Sheet } from '../../documents/both/preview.tsx'
import { mayLeave } from '../../../kit/files/file.ts'
import type { SentFile } from '../sending.ts'

/** @param src address of its bytes */
export function Look({ file, src }: { file: SentFile; src: string }) {
  const t = useTexts()
  if (!mayLeave(file)) return null
  if (!canBeSeen(file.type)) return <p className="hint">{t('uploads.noLook')}</p>
  return (
    <>
      <div className="preview">
        <Sheet src={`${src}?as=look`} alt={t('uploads.look', { name: file.name })} />
      </div>
      {isDrawn(file.type) && file.type !== 'heic' && (
        <p className="hint">{t('uploads.firstPage')}</p>
      )}
    </>
  )
}
