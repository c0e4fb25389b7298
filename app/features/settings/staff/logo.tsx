// The clinic's logo: a small picture at the head of pages and sheets.
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { HintAndError, wiring } from '../../../ui/field.tsx'
import { Meanwhile } from '../../../ui/meanwhile.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { addLogo } from '../../clinic/logo.server.ts'
import { saveSetting } from '../settings.server.ts'
import type { Setting } from './setting-form.tsx'
import { settingLoader } from './setting-page.ts'

export const loader = settingLoader('logo')

/** A picture is kept first and then shown; without one the portal's own mark is. */
export const action = personAction('staff', async ({ ctx, form, visit }) => {
  const { version, do: deed } = typed(form, 'version', 'do')
  const file = form.get('picture')
  const picture = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0)
  const logo = deed === 'none' ? '' : (await addLogo(ctx, { picture })).hash
  await saveSetting(ctx, { kind: 'logo', version, value: { logo } })
  await visit.renewClinic()
  return redirect('/staff/settings/logo?done=saved')
})

type Props = { loaderData: Setting; actionData?: unknown }

export default function LogoPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { fields, version, done, history } = loaderData
  const field = {
    label: t('settings.logo.picture'),
    name: 'picture',
    hint: t('settings.logo.hint'),
    error: errorFor(errors, 'picture'),
  }
  return (
    <Page
      title={t('settings.logo')}
      lede={t('settings.logo.lede')}
      back={{ href: '/staff/settings', label: t('settings.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      {done && (
        <Panel tone="done" focus>
          <p>{t(`settings.done.${done}`)}</p>
        </Panel>
      )}
      {fields.logo && <img src={`/logo/${String(fields.logo)}`} alt={t('settings.logo.now')} />}
      <form method="post" encType="multipart/form-data" noValidate>
        <Meanwhile version={version} sent={actionData} compare={[]} />
        <div className={field.error ? 'field wrong' : 'field'}>
          <label htmlFor="picture">{field.label}</label>
          <HintAndError {...field} />
          <input type="file" accept="image/png,image/jpeg,image/webp" {...wiring(field)} />
        </div>
        <Buttons>
          <Button>{t('settings.logo.show')}</Button>
          {fields.logo && (
            <Button kind="quiet" name="do" value="none">
              {t('settings.logo.none')}
            </Button>
          )}
        </Buttons>
      </form>
      <p>
        <a href={history}>{t('settings.history')}</a>
      </p>
    </Page>
  )
}
