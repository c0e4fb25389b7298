// The photo of a patient: what it is now, another one, or none.
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { HintAndError, wiring } from '../../../ui/field.tsx'
import { Meanwhile } from '../../../ui/meanwhile.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { patientIn } from '../../invitations/staff/patient-in.ts'
import { readPhotoForm, removePhoto, savePhoto } from '../photo.server.ts'

const deeds = ['saved', 'removed'] as const

export const loader = staffPage(async ({ ctx, params, url }) => {
  const patient = patientIn(params)
  const asked = url.searchParams.get('done')
  return {
    patient,
    ...(await readPhotoForm(ctx, { patient })),
    done: deeds.find((deed) => deed === asked),
  }
})

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const patient = patientIn(params)
  const { version, do: deed } = typed(form, 'version', 'do')
  if (deed === 'remove') await removePhoto(ctx, { patient, version })
  else {
    const file = form.get('picture')
    const picture = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0)
    await savePhoto(ctx, { patient, version, picture })
  }
  return redirect(`${url.pathname}?done=${deed === 'remove' ? 'removed' : 'saved'}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function PhotoPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { patient, card, version, photo, done } = loaderData
  const at = `/staff/patients/${patient}`
  const field = {
    label: t('photo.picture'),
    name: 'picture',
    hint: t('photo.hint'),
    error: errorFor(errors, 'picture'),
  }
  return (
    <Page
      title={t('photo.title')}
      lede={t('photo.lede')}
      back={{ href: `${at}/person`, label: card.name }}
      before={<ErrorSummary errors={errors} />}
    >
      {done && (
        <Panel tone="done" focus>
          <p>{t(`photo.done.${done}`)}</p>
        </Panel>
      )}
      {photo ? (
        <p>
          <img src={photo} width="200" height="200" alt={t('photo.now', { name: card.name })} />
        </p>
      ) : (
        <p>{t('photo.none')}</p>
      )}
      <form method="post" encType="multipart/form-data" noValidate>
        <Meanwhile version={version} sent={actionData} compare={[]} />
        <div className={field.error ? 'field wrong' : 'field'}>
          <label htmlFor="picture">{field.label}</label>
          <HintAndError {...field} />
          <input type="file" accept="image/jpeg,image/png,image/webp" {...wiring(field)} />
        </div>
        <Buttons>
          <Button>{t('photo.save')}</Button>
          {photo && (
            <Button kind="quiet" name="do" value="remove">
              {t('photo.remove')}
            </Button>
          )}
        </Buttons>
      </form>
    </Page>
  )
}
