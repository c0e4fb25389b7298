// Dates of group visits to come, and one more.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { readBookChoices, type BookChoices } from '../../schedule/book.server.ts'
import { addGroup, listGroups } from '../../schedule/groups.server.ts'
import { whenWords } from '../../told.ts'
import { ways } from '../../way.ts'
import { isNotThere, pressedIn } from '../gone.ts'
import { NotThereFields, TimeFields, timeIn, wayIn } from '../time-fields.tsx'
import { orGone } from '../visit-page.ts'

export const loader = staffPage(async (page) => {
  const { ctx } = page
  const { actor } = ctx.open
  const may = actor.kind === 'staff' ? actor.may : []
  const plans = may.includes('appointments.plan') && may.includes('appointments.book')
  return {
    listed: await section(ctx, () => listGroups(ctx, {})),
    choices: plans ? await section(ctx, () => readBookChoices(ctx, {})) : null,
    draft: await draftOf(page),
  }
})

export const action = personAction('staff', async ({ ctx, form }) => {
  const { type, seats } = typed(form, 'type', 'seats')
  const { outside } = pressedIn(form)
  return orGone(ctx, form, async () => {
    const { id } = await addGroup(ctx, { type, seats, outside, way: wayIn(form), ...timeIn(form) })
    return redirect(`/staff/schedule/groups/${id}?done=added`)
  })
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function Groups({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { listed, choices } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('schedule.groups')}
      lede={t('schedule.groups.lede')}
      back={{ href: '/staff/schedule', label: t('place.schedule') }}
      before={<ErrorSummary errors={errors} />}
    >
      <Loaded of={listed} what={t('schedule.groups.what')}>
        {(dates) =>
          dates.length === 0 ? (
            <Nothing tellUs={false}>{t('schedule.groups.none')}</Nothing>
          ) : (
            <Rows walked>
              {dates.map(({ id, type, whom, place, zone, startsAt, come, seats }) => (
                <Row
                  key={id}
                  href={`/staff/schedule/groups/${id}`}
                  title={whenWords(t, { startsAt, timeZone: zone })}
                  second={[type, whom, place].join(' · ')}
                  end={t('schedule.seats', { come, seats })}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {choices && (
        <Section title={t('schedule.groups.new')}>
          <Loaded of={choices} what={t('schedule.types.what')}>
            {(value) => <Form of={value} data={loaderData} sent={actionData} />}
          </Loaded>
        </Section>
      )}
    </Page>
  )
}

function Form({ of, data, sent }: { of: BookChoices; data: Data; sent: unknown }) {
  const t = useTexts()
  const errors = problems(sent)
  const types = of.types.filter(({ seats }) => seats > 1)
  const leads = ({ id }: { id: string }) =>
    of.offered.some(({ type, bookable }) => bookable === id && types.some((one) => one.id === type))
  const leaders = of.people.filter(leads)
  if (types.length === 0) return <Nothing tellUs={false}>{t('schedule.groups.noType')}</Nothing>
  return (
    <DraftForm what="schedule.groupDraft" draft={data.draft} sent={sent}>
      <NotThereFields of={isNotThere(sent) ? sent : null} deed="add" />
      <Select
        label={t('schedule.fact.type')}
        name="type"
        empty={types.length > 1}
        options={types.map(({ id, name, minutes }) => ({
          value: id,
          label: t('schedule.typeMinutes', { name, minutes }),
        }))}
        error={errorFor(errors, 'type')}
      />
      <Choices
        label={t('schedule.fact.way')}
        name="way"
        inline
        value="in person"
        options={ways.map((way) => ({ value: way, label: t(`schedule.way.${way}`) }))}
        error={errorFor(errors, 'way')}
      />
      <TimeFields people={leaders} start={{ day: of.today }} errors={errors} />
      <Field
        label={t('schedule.type.seats')}
        name="seats"
        inputMode="numeric"
        short
        value={String(types[0]?.seats ?? 8)}
        error={errorFor(errors, 'seats')}
      />
      <Button>{t('schedule.groups.add')}</Button>
    </DraftForm>
  )
}
