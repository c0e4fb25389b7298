// The team: everybody with role and last sign-in, and invitations that are open.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../doors/web/page.server.ts'
import { capital } from '../../../texts/capital.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { listColleagues, withdrawColleague } from '../../invitations/colleague.server.ts'
import { listTeam } from '../team.server.ts'

const said = ['sent', 'changed', 'withdrawn'] as const

export const loader = staffPage(async ({ ctx, url }) => ({
  own: ctx.open.actor.kind === 'staff' ? ctx.open.actor.account : '',
  team: await section(ctx, () => listTeam(ctx, {})),
  invited: await section(ctx, () => listColleagues(ctx, {})),
  changed: said.find((what) => what === url.searchParams.get('changed')),
}))

/** Takes an invitation back. */
export const action = personAction('staff', async ({ ctx, form }) => {
  await withdrawColleague(ctx, { id: typed(form, 'invitation').invitation })
  return redirect('/staff/team?changed=withdrawn')
})

type Data = Awaited<ReturnType<typeof loader>>

export default function Team({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { own, team, invited, changed } = loaderData
  return (
    <Page title={t('team.title')} lede={t('team.lede')}>
      {changed && (
        <Panel tone="done" focus>
          {t(`team.${changed}`)}
        </Panel>
      )}
      <ButtonLink href="/staff/team/invite">{t('team.invite')}</ButtonLink>
      <Loaded of={team} what={t('team.whatList')}>
        {(members) => (
          <Section title={t('team.list')}>
            <Rows>
              {members.map(({ account, name, role, email, lastSignIn, left }) => (
                <Row
                  key={account}
                  href={`/staff/team/${account}`}
                  title={account === own ? `${name} (${t('team.you')})` : name}
                  say={capital(role)}
                  second={`${email} · ${
                    lastSignIn ? t('team.last', { when: t.dateTime(lastSignIn) }) : t('team.never')
                  }`}
                  end={left && <Flag kind="past" word={t('team.left')} />}
                />
              ))}
            </Rows>
          </Section>
        )}
      </Loaded>
      <Loaded of={invited} what={t('team.whatList')}>
        {(list) => list.length > 0 && <Invited of={list} />}
      </Loaded>
    </Page>
  )
}

type Colleagues = Awaited<ReturnType<typeof listColleagues>>

function Invited({ of }: { of: Colleagues }) {
  const t = useTexts()
  return (
    <Section title={t('team.invitations')}>
      <Rows>
        {of.map(({ id, name, role, email, until }) => (
          <Row
            key={id}
            title={name}
            say={role && capital(role)}
            second={`${email ?? ''} · ${t('team.until', { date: t.date(until) })}`}
            end={
              <form method="post">
                <input type="hidden" name="invitation" value={id} />
                <Button kind="quiet">{t('team.withdraw')}</Button>
              </form>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
