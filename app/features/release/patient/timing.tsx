// When the patient wants to see what is new, for each kind apart. In words, and free to change at any time.
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { choices, kindsToChoose } from '../choices.ts'
import { readChoices, saveChoices } from '../choices.server.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  chosen: await readChoices(ctx, {}),
  saved: url.searchParams.has('saved'),
}))

export const action = personAction('patient', async ({ ctx, form }) => {
  await saveChoices(ctx, typed(form, ...kindsToChoose) as never)
  return redirect('/timing?saved=yes')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Timing({ loaderData: { chosen, saved }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('timing.title')}
      back={{ href: '/more', label: t('more.title') }}
      lede={t('timing.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {saved && (
        <Panel tone="done" focus>
          {t('timing.saved')}
        </Panel>
      )}
      <form method="post">
        {kindsToChoose.map((kind) => (
          <Choices
            key={kind}
            label={t(`timing.${kind}`)}
            name={kind}
            hint={kind === 'sensitive' && t('timing.sensitiveHint')}
            value={chosen[kind]}
            error={errorFor(errors, kind)}
            options={choices.map((value) => ({
              value,
              label: t(`timing.${value}`),
              hint: t(`timing.${value}.hint`),
            }))}
          />
        ))}
        <p>{t('timing.team')}</p>
        <Button>{t('timing.save')}</Button>
      </form>
    </Page>
  )
}
