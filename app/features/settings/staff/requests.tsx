// What the clinic asks patients to send; one more.
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems } from '../../../doors/web/form.ts'
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { listTemplates } from '../requests.server.ts'
import { RequestFields, requestIn } from './request-fields.tsx'
import { settingAction } from './setting-page.ts'

export const loader = staffPage(async (page) => ({
  listed: await section(page.ctx, () => listTemplates(page.ctx, {})),
  draft: await draftOf(page),
}))
export const action = settingAction('request', requestIn, {
  to: (id) => `/staff/settings/requests/${id}`,
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Requests({ loaderData: { listed, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('settings.requests')}
      lede={t('settings.requests.lede')}
      back={{ href: '/staff/settings', label: t('settings.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <Loaded of={listed} what={t('settings.requests.what')}>
        {(templates) =>
          templates.length === 0 ? (
            <Nothing tellUs={false}>{t('settings.requests.none')}</Nothing>
          ) : (
            <Rows walked>
              {templates.map(({ id, title, words, ended }) => (
                <Row
                  key={id}
                  href={`/staff/settings/requests/${id}`}
                  title={title}
                  second={words}
                  end={ended && <Flag kind="past" word={t('settings.request.isEnded')} />}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <Section title={t('settings.request.new')}>
        <DraftForm what="settings.draft" draft={draft} sent={actionData}>
          <RequestFields fields={{}} errors={errors} />
          <Button>{t('settings.request.add')}</Button>
        </DraftForm>
      </Section>
    </Page>
  )
}
