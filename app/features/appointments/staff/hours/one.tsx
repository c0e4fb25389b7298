// The hours of one: each week, what does not hold, the next two weeks as they can be booked; more hours.
import { Fragment } from 'react'
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import type { Texts } from '../../../../texts/texts.ts'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Section } from '../../../../ui/section.tsx'
import {
  addHours,
  endException,
  endHours,
  readHours,
  type ExceptionRow,
  type Hours,
} from '../../schedule/hours.server.ts'
import { wallOf } from '../../clock.ts'
import { asTime, calendarAt, minuteOf, minuteWords } from '../clock-words.ts'
import { HoursFields } from './hours-fields.tsx'

const dones = ['added', 'ended', 'off', 'open', 'back'] as const

export const loader = staffPage(async (page) => {
  const { id = '' } = page.params
  if (!isUuid(id)) throw notFound()
  const get = (name: string) => page.url.searchParams.get(name)
  return {
    id,
    read: await section(page.ctx, () => readHours(page.ctx, { bookable: id })),
    draft: await draftOf(page),
    done: dones.find((one) => one === get('done')),
    lie: Number(get('lie') ?? 0),
    away: { day: get('day') ?? '', from: get('from') ?? '', to: get('to') ?? '' },
  }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { id: bookable = '' } = params
  const here = `/staff/schedule/hours/${bookable}`
  const { end, back, ...said } = typed(
    form,
    'end',
    'back',
    'location',
    'from',
    'to',
    'startsOn',
    'endsOn',
    'everyWeeks',
  )
  if (end) {
    await endHours(ctx, { bookable, id: end })
    return redirect(`${here}?done=ended`)
  }
  if (back) {
    await endException(ctx, { id: back })
    return redirect(`${here}?done=back`)
  }
  await addHours(ctx, {
    ...said,
    bookable,
    weekdays: form.getAll('weekdays') as string[],
    from: minuteOf(said.from) ?? Number.NaN,
    to: minuteOf(said.to) ?? Number.NaN,
    endsOn: said.endsOn || null,
    ways: form.getAll('ways') as never,
    types: form.getAll('types') as string[],
  })
  return redirect(`${here}?done=added`)
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function HoursOfOne({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { id, read, done, lie, away, draft } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={
        read.ok ? t('schedule.hours.of', { name: read.value.bookable.name }) : t('schedule.hours')
      }
      lede={t('schedule.hours.lede')}
      back={{ href: '/staff/schedule/hours', label: t('schedule.hours') }}
      before={<ErrorSummary errors={errors} />}
    >
      {done && (
        <Panel tone={lie > 0 ? 'attention' : 'done'} focus>
          <p>{t(`schedule.hours.done.${done}`)}</p>
          {lie > 0 && (
            <p>
              {t('schedule.hours.lie', { n: lie })}{' '}
              <a href={`/staff/schedule/move-day?${new URLSearchParams({ with: id, ...away })}`}>
                {t('schedule.hours.moveThem')}
              </a>
            </p>
          )}
        </Panel>
      )}
      <Loaded of={read} what={t('schedule.hours.what')}>
        {(hours) => (
          <>
            <Buttons>
              <ButtonLink href={`/staff/schedule/hours/${id}/off`} shortcut="n">
                {t('schedule.hours.addOff')}
              </ButtonLink>
              <ButtonLink kind="quiet" href={calendarAt({ with: id })}>
                {t('schedule.hours.week')}
              </ButtonLink>
            </Buttons>
            <Weekly of={hours} />
            <Exceptions of={hours} />
            <Preview of={hours} />
            <Section title={t('schedule.hours.more')}>
              <DraftForm what="schedule.hours.draft" draft={draft} sent={actionData}>
                <HoursFields of={hours} errors={errors} />
                <Button>{t('schedule.hours.add')}</Button>
              </DraftForm>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Weekly({ of: { rows, places, types } }: { of: Hours }) {
  const t = useTexts()
  const placeOf = (id: string) => places.find((one) => one.id === id)?.name ?? ''
  const title = t('schedule.hours.weekly')
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <Nothing tellUs={false}>{t('schedule.hours.none')}</Nothing>
      ) : (
        <DataTable
          stacks
          caption={title}
          quietCaption
          columns={[
            { title: t('schedule.day'), short: true },
            { title: t('schedule.hours.times'), short: true },
            { title: t('schedule.where') },
            { title: t('schedule.hours.holds') },
            { title: t('schedule.hours.for') },
            { title: t('schedule.hours.end') },
          ]}
          rows={rows.map((row) => [
            t(`schedule.weekday.${row.weekday as 1}`),
            t('schedule.span', { from: minuteWords(t, row.from), to: minuteWords(t, row.to) }),
            placeOf(row.location),
            [
              row.everyWeeks > 1 && t('schedule.hours.every', { n: row.everyWeeks }),
              row.endsOn
                ? t('schedule.hours.fromTo', {
                    from: t.dateShort(row.startsOn),
                    to: t.dateShort(row.endsOn),
                  })
                : t('schedule.hours.from', { from: t.dateShort(row.startsOn) }),
            ]
              .filter(Boolean)
              .join(' · '),
            [
              t.list(row.ways.map((way) => t(`schedule.way.${way}`))),
              row.types.length > 0 &&
                t.list(row.types.map((id) => types.find((one) => one.id === id)?.name ?? id)),
            ]
              .filter(Boolean)
              .join(' · '),
            <form key={row.id} method="post">
              <Button kind="quiet" name="end" value={row.id}>
                {t('schedule.hours.endNow')}
              </Button>
            </form>,
          ])}
        />
      )}
    </Section>
  )
}

function Exceptions({ of: { exceptions, bookable, main } }: { of: Hours }) {
  const t = useTexts()
  if (exceptions.length === 0) return null
  const title = t('schedule.hours.exceptions')
  return (
    <Section title={title}>
      <DataTable
        stacks
        caption={title}
        quietCaption
        columns={[
          { title: t('schedule.hours.kind') },
          { title: t('schedule.off.from') },
          { title: t('schedule.off.to') },
          { title: t('schedule.off.why') },
          { title: t('schedule.hours.lying') },
          { title: t('schedule.hours.end') },
        ]}
        rows={exceptions.map((one) => [
          t(
            one.ofPlace
              ? 'schedule.off.place'
              : one.what === 'open'
                ? 'schedule.off.open'
                : 'schedule.off.closed',
          ),
          ...spanOf(t, one, main.zone),
          one.why,
          one.what === 'closed' && !one.ofPlace && (
            <Fragment key={one.id}>
              {one.lie > 0 && (
                <>
                  <a href={moveDayAt(bookable.id, one, main.zone)}>
                    {t('schedule.hours.lie', { n: one.lie })}
                  </a>
                  <br />
                </>
              )}
              <a href={`/staff/schedule/moved/${one.id}`}>{t('schedule.moved')}</a>
            </Fragment>
          ),
          <form key={one.id} method="post">
            <Button kind="quiet" name="back" value={one.id}>
              {t('schedule.hours.takeBack')}
            </Button>
          </form>,
        ])}
      />
    </Section>
  )
}

/** From when to when, the last day in it; of whole days without the hours. */
function spanOf(t: Texts, { from, to }: ExceptionRow, zone: string): string[] {
  const whole = [from, to].every((at) => wallOf(at.getTime(), zone).minute === 0)
  return whole
    ? [t.date(from), t.date(new Date(to.getTime() - 1))]
    : [t.dateTime(from), t.dateTime(to)]
}

/** The page that moves what lies in it, with its first day filled in. */
function moveDayAt(who: string, { from, to }: ExceptionRow, zone: string): string {
  const [begins, ends] = [from, to].map((at) => wallOf(at.getTime(), zone))
  const query = new URLSearchParams({
    with: who,
    day: begins?.day ?? '',
    from: asTime(begins?.minute ?? 0),
    to: ends?.day === begins?.day ? asTime(ends?.minute ?? 0) : '23:59',
  })
  return `/staff/schedule/move-day?${query}`
}

function Preview({ of: { preview, main, bookable } }: { of: Hours }) {
  const t = useTexts()
  if (bookable.kind !== 'person') return null
  const title = t('schedule.hours.preview')
  return (
    <Section title={title}>
      <DataTable
        stacks
        caption={title}
        quietCaption
        columns={[
          { title: t('schedule.day'), short: true },
          { title: t('schedule.hours.there', { place: main.name }) },
        ]}
        rows={preview.map(({ day, spans, closed }) => [
          <a key={day} href={calendarAt({ day, with: bookable.id })}>
            {t.date(day)}
          </a>,
          closed ??
            (t.list(
              spans.map(({ from, to }) =>
                t('schedule.span', { from: minuteWords(t, from), to: minuteWords(t, to) }),
              ),
            ) ||
              t('schedule.hours.notThere')),
        ])}
      />
    </Section>
  )
}
