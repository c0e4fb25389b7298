// One date of a group visit: who comes, one more, and calling it off.
import { redirect } from 'react-router'
import { typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/choices.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { callOff, readGroup } from '../../schedule/groups.server.ts'
import { whenWords } from '../../told.ts'
import { StateFlag } from '../state-flag.tsx'

const dones = ['added', 'joined', 'sure'] as const

export const loader = staffPage(async ({ ctx, params, url }) => {
  const { id = '' } = params
  if (!isUuid(id)) throw notFound()
  const { actor } = ctx.open
  return {
    group: await readGroup(ctx, { id }),
    may: actor.kind === 'staff' ? actor.may : [],
    done: dones.find((one) => one === url.searchParams.get('done')),
  }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { id = '' } = params
  if (typed(form, 'sure').sure !== 'yes') {
    await readGroup(ctx, { id })
    return redirect(`/staff/schedule/groups/${id}?done=sure`)
  }
  await callOff(ctx, { id })
  return redirect('/staff/schedule?done=called-off')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Group({ loaderData: { group, may, done } }: Props) {
  const t = useTexts()
  const { people, come, seats } = group
  const hidden = come - people.length
  const ahead = group.cancelledAt === null
  return (
    <Page
      title={group.type}
      lede={whenWords(t, { startsAt: group.startsAt, timeZone: group.zone })}
      back={{ href: '/staff/schedule/groups', label: t('schedule.groups') }}
    >
      {done && (
        <Panel tone={done === 'sure' ? 'attention' : 'done'} focus>
          <p>{t(`schedule.group.done.${done}`)}</p>
        </Panel>
      )}
      <Facts
        items={[
          { term: t('schedule.fact.whom'), value: group.whom },
          {
            term: t('schedule.where'),
            value: [group.place, group.room].filter(Boolean).join(', '),
          },
          { term: t('schedule.fact.way'), value: t(`schedule.way.${group.way}`) },
          { term: t('schedule.type.seats'), value: t('schedule.seats', { come, seats }) },
          { term: t('schedule.group.outside'), value: group.outsideWhy },
        ]}
      />
      {ahead && come < seats && may.includes('appointments.book') && (
        <Buttons>
          <ButtonLink href={`/staff/schedule/groups/${group.id}/join`} shortcut="n">
            {t('schedule.group.join')}
          </ButtonLink>
        </Buttons>
      )}
      <Section title={t('schedule.group.people')}>
        {people.length === 0 && <Nothing tellUs={false}>{t('schedule.group.nobody')}</Nothing>}
        <Rows walked>
          {people.map(({ id, patient, name, state, confirmed }) => (
            <Row
              key={id}
              href={`/staff/patients/${patient}/appointments/${id}`}
              title={name}
              end={<StateFlag of={{ state, confirmedAt: confirmed ? group.startsAt : null }} />}
            />
          ))}
        </Rows>
        {hidden > 0 && <p>{t('schedule.group.hidden', { n: hidden })}</p>}
      </Section>
      {ahead && may.includes('appointments.plan') && may.includes('appointments.book') && (
        <Section title={t('schedule.group.callOff')}>
          <form method="post">
            <Checkbox name="sure" label={t('schedule.group.sure', { n: people.length })} />
            <Button kind="danger">{t('schedule.group.callOff')}</Button>
          </form>
        </Section>
      )}
    </Page>
  )
}
