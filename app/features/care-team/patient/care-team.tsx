// The people who look after the patient: by name, what they do, and how to reach them.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { telephone, useTexts } from '../../../texts/context.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { Lines } from '../../record/both/lines.tsx'
import type { CareTeamView, MemberView } from '../care-team.fhir.ts'
import { listCareTeams } from '../care-team.server.ts'

export const loader = patientPage(async ({ ctx }) => ({
  teams: await section(ctx, () => listCareTeams(ctx, { before: null })),
}))

export default function CareTeam({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  return (
    <Page title={t('careTeam.title')} back={{ href: '/record', label: t('place.record') }}>
      <Loaded of={loaderData.teams} what={t('careTeam.whatList')}>
        {({ active, past }) => (
          <>
            {active.length + past.length === 0 && <Nothing>{t('careTeam.none')}</Nothing>}
            {active.map(({ id, view }) => (
              <Team key={id} team={view} alone={active.length === 1} />
            ))}
            {past.length > 0 && (
              <Section title={t('careTeam.past')}>
                <Rows>
                  {past.map(({ id, view }) => (
                    <Row
                      key={id}
                      title={view.name}
                      second={
                        <Lines
                          of={[
                            view.start && view.end
                              ? t('record.fromTo', {
                                  from: t.dateShort(view.start),
                                  to: t.dateShort(view.end),
                                })
                              : (view.start ?? view.end) &&
                                t.dateShort(view.start ?? view.end ?? ''),
                            t.list(view.members.map(({ name }) => name)),
                          ]}
                        />
                      }
                    />
                  ))}
                </Rows>
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** One team needs no name of its own: the page says that it is yours. */
function Team({ team, alone }: { team: CareTeamView; alone: boolean }) {
  const t = useTexts()
  const members = (
    <>
      {team.reasons.length > 0 && <p>{t('careTeam.for', { reasons: t.list(team.reasons) })}</p>}
      <Rows>
        {team.members.map((member) => (
          <Member key={`${member.name} ${member.role}`} member={member} />
        ))}
      </Rows>
    </>
  )
  return alone ? members : <Section title={team.name}>{members}</Section>
}

const icons = { person: 'person', family: 'people', place: 'home' } as const

function Member({ member }: { member: MemberView }) {
  const t = useTexts()
  return (
    <Row
      icon={icons[member.kind]}
      title={member.name}
      say={member.role}
      second={
        <Lines
          of={[
            member.clinicalRole,
            member.organization !== t.clinic && member.organization,
            member.phone && <a href={telephone(member.phone)}>{member.phone}</a>,
            member.since && t('record.since', { date: t.dateShort(member.since) }),
          ]}
        />
      }
    />
  )
}
