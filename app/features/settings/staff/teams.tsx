// The teams to whom work can be given; one more.
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
import { listTeams } from '../teams.server.ts'
import { settingAction } from './setting-page.ts'
import { TeamFields, teamIn } from './team-fields.tsx'

export const loader = staffPage(async (page) => ({
  listed: await section(page.ctx, () => listTeams(page.ctx, {})),
  draft: await draftOf(page),
}))
export const action = settingAction('team', teamIn, { to: (id) => `/staff/settings/teams/${id}` })

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Teams({ loaderData: { listed, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('settings.teams')}
      lede={t('settings.teams.lede')}
      back={{ href: '/staff/settings', label: t('settings.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <Loaded of={listed} what={t('settings.teams.what')}>
        {({ teams, people }) => (
          <>
            {teams.length === 0 && <Nothing tellUs={false}>{t('settings.teams.none')}</Nothing>}
            <Rows walked>
              {teams.map(({ id, name, people: n, ended, isDesk }) => (
                <Row
                  key={id}
                  href={`/staff/settings/teams/${id}`}
                  title={name}
                  second={t('settings.role.people', { n })}
                  end={
                    (ended && <Flag kind="past" word={t('settings.team.ended')} />) ||
                    (isDesk && <Flag kind="active" word={t('settings.team.always')} />)
                  }
                />
              ))}
            </Rows>
            <Section title={t('settings.team.new')}>
              <DraftForm what="settings.draft" draft={draft} sent={actionData}>
                <TeamFields fields={{}} people={people} errors={errors} />
                <Button>{t('settings.team.add')}</Button>
              </DraftForm>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
