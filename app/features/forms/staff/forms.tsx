// The clinic's forms: those in use, those that come along, and bringing one as a file.
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { HintAndError, wiring } from '../../../ui/field.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { listDrafts } from '../build/build.server.ts'
import { bringForm, listForms } from '../forms.server.ts'
import { instruments } from '../library/instruments.ts'
import { said } from '../questionnaire/form.ts'

export const loader = staffPage(async ({ ctx }) => ({
  listed: await section(ctx, async () => ({
    ...(await listForms(ctx, {})),
    drafts: await listDrafts(ctx, {}),
  })),
}))

export const action = personAction('staff', async ({ ctx, form }) => {
  const file = form.get('file')
  const { instrument } = typed(form, 'instrument')
  const text = file instanceof File ? await file.text() : ''
  const { id } = await bringForm(ctx, { text, instrument: instrument || null })
  return redirect(`/staff/settings/forms/${id}?done=brought`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function FormsOfClinic({ loaderData: { listed }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const field = {
    label: t('forms.settings.file'),
    name: 'file',
    hint: t('forms.settings.fileHint'),
    error: errorFor(errors, 'file'),
  }
  return (
    <Page
      title={t('forms.settings')}
      lede={t('forms.settings.lede')}
      back={{ href: '/staff/settings', label: t('settings.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <Loaded of={listed} what={t('forms.settings.what')}>
        {({ forms, offered, drafts }) => (
          <>
            <Buttons>
              <ButtonLink href="/staff/settings/forms/new">{t('build.new')}</ButtonLink>
            </Buttons>
            {drafts.length > 0 && (
              <Section title={t('build.drafts')}>
                <Rows>
                  {drafts.map(({ id, title, by, at }) => (
                    <Row
                      key={id}
                      href={`/staff/settings/forms/drafts/${id}`}
                      title={title}
                      second={t('build.draftOf', { by: by ?? 'nobody', when: t.dateTime(at) })}
                    />
                  ))}
                </Rows>
              </Section>
            )}
            {forms.length === 0 && <Nothing tellUs={false}>{t('forms.settings.none')}</Nothing>}
            <Rows walked>
              {forms.map(({ id, title, version, minutes, ended }) => (
                <Row
                  key={id}
                  href={`/staff/settings/forms/${id}`}
                  title={said(title, t.lang)}
                  second={t('forms.settings.second', {
                    version,
                    minutes: t('forms.minutes', { n: minutes }),
                  })}
                  end={ended && <Flag kind="past" word={t('forms.settings.ended')} />}
                />
              ))}
            </Rows>
            {offered.length > 0 && (
              <Section title={t('forms.settings.offered')}>
                <form method="post">
                  <Buttons>
                    {offered.map((name) => (
                      <Button key={name} kind="quiet" name="instrument" value={name}>
                        {t('forms.settings.add', { title: instruments[name].title })}
                      </Button>
                    ))}
                  </Buttons>
                </form>
              </Section>
            )}
          </>
        )}
      </Loaded>
      <Section title={t('forms.settings.bring')}>
        <form method="post" encType="multipart/form-data" noValidate>
          <div className={field.error ? 'field wrong' : 'field'}>
            <label htmlFor="file">{field.label}</label>
            <HintAndError {...field} />
            <input
              type="file"
              accept="application/json,application/fhir+json,.json"
              {...wiring(field)}
            />
          </div>
          <Button>{t('forms.settings.bringIt')}</Button>
        </form>
      </Section>
    </Page>
  )
}
