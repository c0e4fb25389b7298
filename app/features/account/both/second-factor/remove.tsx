// The page that asks before a second factor goes.
import { problems } from '../../../../doors/web/form.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import type { RemoveData } from './remove-page.ts'

export function Remove({ data, actionData }: { data: RemoveData; actionData?: unknown }) {
  const t = useTexts()
  const errors = problems(actionData)
  const { root, what, last, asks, needed } = data
  return (
    <Page
      title={t(`remove.${what}`)}
      back={{ href: `${root}/security/second-factor`, label: t('factors.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      {last && needed ? (
        <Panel tone="info">{t('remove.needed')}</Panel>
      ) : (
        <form method="post" noValidate>
          <p>
            {t(!last ? 'remove.text' : what === 'recovery' ? 'remove.lastCodes' : 'remove.last')}
          </p>
          {asks && (
            <Field
              label={t('password.current')}
              hint={t('remove.password')}
              name="current"
              type="password"
              autoComplete="current-password"
              error={errorFor(errors, 'current')}
            />
          )}
          <Button kind="danger">{t('remove.button')}</Button>
        </form>
      )}
    </Page>
  )
}
