// Files of one question of a form: what is there, looked at and taken away again, and one more by camera or from the device. One form
// that brings one file, with or without script.
import { mayLeave } from '../../../kit/files/file.ts'
import { canBeSeen } from '../../../kit/files/type.ts'
import { useTexts } from '../../../texts/context.tsx'
import { sizeWords } from '../../../texts/size.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { HintAndError, wiring } from '../../../ui/field.tsx'
import { Card } from '../../../ui/section.tsx'
import { Sheet } from '../../documents/both/preview.tsx'
import { manyOf, takes } from '../files/attachment.ts'
import type { Attached } from '../files/states.ts'
import type { Seen } from '../questionnaire/settle.ts'

type Props = {
  seen: Seen
  files: readonly Attached[]
  /** Address of the bytes of a file. */
  src: (file: string) => string
  /** Back to the page of the form. */
  back: string
  error: string | undefined
}

const pictures = 'image/jpeg,image/png,image/heic,image/heif,.heic,.jpg,.jpeg,.png'
const accepted = {
  photos: pictures,
  pdf: `${pictures},.pdf,application/pdf`,
  all: `${pictures},.pdf,application/pdf,.tif,.tiff,.docx,.txt`,
}

export function AttachFiles({ seen, files, src, back, error }: Props) {
  const t = useTexts()
  const full = manyOf(seen) > 1 && files.length >= manyOf(seen)
  const again = manyOf(seen) === 1 && files.length > 0
  const field = (name: string, key: 'camera' | 'choose') => ({
    label: t(key === 'camera' && again ? 'forms.files.again' : `forms.files.${key}`),
    name,
    hint: t(`forms.files.${key}Hint`),
    error: key === 'camera' ? error : undefined,
  })
  const camera = field('camera', 'camera')
  const choose = { ...field('file', 'choose'), label: t(`forms.files.choose.${takes(seen)}`) }
  return (
    <>
      {files.map((file) => (
        <Card key={file.id}>
          <p>
            <b>{file.name}</b> {sizeWords(t, file.size)}
          </p>
          <Looked file={file} src={src(file.id)} />
          <form method="post" encType="multipart/form-data">
            <Button kind="quiet" name="remove" value={file.id}>
              {t('forms.files.remove', { name: file.name })}
            </Button>
          </form>
        </Card>
      ))}
      {files.length > 0 && (
        <Buttons>
          <ButtonLink href={back}>{t('forms.files.done')}</ButtonLink>
        </Buttons>
      )}
      {full ? (
        <p>{t('forms.files.full')}</p>
      ) : (
        <form method="post" encType="multipart/form-data" noValidate>
          <div className={error ? 'field wrong' : 'field'}>
            <label htmlFor="camera">{camera.label}</label>
            <HintAndError {...camera} />
            <input type="file" accept={pictures} capture="environment" {...wiring(camera)} />
          </div>
          <div className="field">
            <label htmlFor="file">{choose.label}</label>
            <HintAndError {...choose} />
            <input type="file" accept={accepted[takes(seen)]} {...wiring(choose)} />
          </div>
          <Button kind={files.length > 0 ? 'quiet' : 'main'}>{t('forms.files.send')}</Button>
        </form>
      )}
      {files.length === 0 && (
        <p>
          <a href={back}>{t('forms.back')}</a>
        </p>
      )}
    </>
  )
}

function Looked({ file, src }: { file: Attached; src: string }) {
  const t = useTexts()
  if (file.state === 'refused' || file.state === 'over') return <p>{t('forms.files.refused')}</p>
  if (!mayLeave(file)) return <p>{t('forms.files.checking')}</p>
  if (!canBeSeen(file.type)) return <p className="hint">{t('uploads.noLook')}</p>
  return (
    <div className="preview">
      <Sheet src={src} alt={t('uploads.look', { name: file.name })} />
    </div>
  )
}
