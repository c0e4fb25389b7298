// The templates of messages; one more.
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems } from '../../../../doors/web/form.ts'
import { section, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Flag } from '../../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { settingAction } from '../../../settings/staff/setting-page.ts'
import { listTemplates } from '../../templates/templates.server.ts'
import { TemplateFields, templateIn } from './template-fields.tsx'
import { templateWords } from './words.ts'

export const loader = staffPage(async (page) => ({
  listed: await section(page.ctx, () => listTemplates(page.ctx, {})),
  draft: await draftOf(page),
  reads: page.visit.may?.includes('messages.read') ?? false,
}))
export const action = settingAction('template', templateIn, {
  to: (id) => `/staff/messages/templates/${id}`,
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Templates({ loaderData: { listed, draft, reads }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('settings.templates')}
      lede={t('settings.templates.lede')}
      // Whoever manages the clinic comes from its settings, and may have no inbox.
      back={
        reads
          ? { href: '/staff/messages', label: t('messages.inbox') }
          : { href: '/staff/settings', label: t('settings.title') }
      }
      before={<ErrorSummary errors={errors} />}
    >
      <Loaded of={listed} what={t('settings.templates.what')}>
        {({ templates, teams }) => (
          <>
            {templates.length === 0 ? (
              <Nothing tellUs={false}>{t('settings.templates.none')}</Nothing>
            ) : (
              <Rows walked>
                {templates.map((one) => (
                  <Row
                    key={one.id}
                    href={`/staff/messages/templates/${one.id}`}
                    title={one.title}
                    second={`${one.team ?? t('settings.template.everyTeam')} · ${templateWords.language(one.lang, t)}`}
                    end={one.ended && <Flag kind="past" word={t('settings.template.isEnded')} />}
                  />
                ))}
              </Rows>
            )}
            <Section title={t('settings.template.new')}>
              <DraftForm what="settings.draft" draft={draft} sent={actionData}>
                <TemplateFields fields={{}} teams={teams} errors={errors} />
                <Button>{t('settings.template.add')}</Button>
              </DraftForm>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
