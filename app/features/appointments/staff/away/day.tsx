// Somebody is away: who and when, then what was booked with a new time for each, and one button that offers them these times or
// moves them there.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../../doors/web/page.server.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Choices, OfWay } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary, type FormError } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Section } from '../../../../ui/section.tsx'
import { listPlanned } from '../../schedule/hours.server.ts'
import { lookAtDay, moveDay, type Affected, type Away } from '../../schedule/move-day.server.ts'
import { whenWords } from '../../told.ts'
import { minuteOf } from '../clock-words.ts'
import { isGone } from '../gone.ts'
import { slotValue } from '../time-fields.tsx'
import { orGone } from '../visit-page.ts'

/** Hours for which a time is held. */
const HOLDS = [2, 4, 8, 24, 48, 72]

type Asked = { bookable: string; day: string; from: string; to: string }

const askedIn = (url: URL): Asked => {
  const get = (name: string) => url.searchParams.get(name) ?? ''
  return {
    bookable: get('with'),
    day: get('day'),
    from: get('from') || '00:00',
    to: get('to') || '23:59',
  }
}

const spanIn = ({ bookable, day, from, to }: Asked) => {
  const end = minuteOf(to) ?? Number.NaN
  return { bookable, day, from: minuteOf(from) ?? Number.NaN, to: end === 1439 ? 1440 : end }
}

export const loader = staffPage(async (page) => {
  const { ctx, url } = page
  const asked = askedIn(url)
  const ready = isUuid(asked.bookable) && /^\d{4}-\d\d-\d\d$/.test(asked.day)
  return {
    asked,
    dayless: url.searchParams.has('with') && !ready,
    listed: await section(ctx, () => listPlanned(ctx, {})),
    away: ready ? await section(ctx, () => lookAtDay(ctx, spanIn(asked))) : null,
    draft: await draftOf(page),
  }
})

export const action = personAction('staff', async ({ ctx, form, url }) => {
  const { why, way, hold } = typed(form, 'why', 'way', 'hold')
  const offerHours = way === 'offer' ? Number(hold) : null
  const chosen = [...form].flatMap(([name, value]) => {
    if (!name.startsWith('to-') || typeof value !== 'string') return []
    const [bookable = '', day = '', minute = '', location = ''] = value.split('|')
    const slot = location ? { bookable, day, minute: Number(minute), location } : null
    return [{ id: name.slice(3), slot }]
  })
  return orGone(ctx, form, async () => {
    const { id } = await moveDay(ctx, { ...spanIn(askedIn(url)), why, chosen, offerHours })
    return redirect(`/staff/schedule/moved/${id}`)
  })
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function AwayDay({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { asked, dayless, listed, away } = loaderData
  const errors: FormError[] = dayless
    ? [{ field: 'day', message: t('schedule.moveDay.noDay') }]
    : problems(actionData)
  return (
    <Page
      title={t('schedule.moveDay')}
      lede={t('schedule.moveDay.lede')}
      back={{ href: '/staff/schedule', label: t('place.schedule') }}
      before={<ErrorSummary errors={errors} />}
    >
      <Loaded of={listed} what={t('schedule.hours.what')}>
        {({ bookables }) => (
          <form>
            <div className="narrow">
              <Select
                label={t('schedule.moveDay.who')}
                name="with"
                value={asked.bookable || undefined}
                options={bookables
                  .filter(({ kind }) => kind === 'person')
                  .map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Field
                label={t('schedule.day')}
                name="day"
                type="date"
                short
                narrows
                value={asked.day}
                error={errorFor(errors, 'day')}
              />
              <Field
                label={t('schedule.off.from')}
                name="from"
                type="time"
                short
                narrows
                value={asked.from}
              />
              <Field
                label={t('schedule.off.to')}
                name="to"
                type="time"
                short
                narrows
                value={asked.to}
              />
            </div>
            <Button kind={away ? 'quiet' : 'main'}>{t('schedule.moveDay.look')}</Button>
          </form>
        )}
      </Loaded>
      {away && (
        <Loaded of={away} what={t('schedule.what')}>
          {(value) => <Offers of={value} data={loaderData} sent={actionData} />}
        </Loaded>
      )}
    </Page>
  )
}

function Offers({ of, data, sent }: { of: Away; data: Data; sent: unknown }) {
  const t = useTexts()
  const { whom, affected, hidden } = of
  const errors = problems(sent)
  return (
    <Section title={t('schedule.moveDay.affected', { n: affected.length, name: whom.name })}>
      {affected.length === 0 && <Nothing tellUs={false}>{t('schedule.moveDay.none')}</Nothing>}
      {hidden > 0 && (
        <Panel tone="attention">
          <p>{t('schedule.moveDay.hidden', { n: hidden })}</p>
        </Panel>
      )}
      <DraftForm what="schedule.moveDayDraft" draft={data.draft} sent={sent}>
        {isGone(sent) && (
          <Panel tone="attention" focus>
            <p>{t('schedule.moveDay.gone')}</p>
          </Panel>
        )}
        {affected.map((one) => (
          <One key={one.id} of={one} />
        ))}
        {affected.length > 0 && (
          <>
            <Choices
              label={t('schedule.moveDay.how')}
              name="way"
              value="offer"
              options={(['offer', 'move'] as const).map((way) => ({
                value: way,
                label: t(`schedule.moveDay.how.${way}`),
                hint: t(`schedule.moveDay.how.${way}Hint`),
              }))}
            />
            <OfWay of="offer">
              <Select
                label={t('schedule.moveDay.hold')}
                hint={t('schedule.moveDay.holdHint')}
                name="hold"
                value="24"
                options={HOLDS.map((hours) => ({
                  value: String(hours),
                  label: t('schedule.moveDay.hours', { n: hours }),
                }))}
              />
            </OfWay>
          </>
        )}
        <Field
          label={t('schedule.off.why')}
          hint={t('schedule.off.whyHint')}
          name="why"
          maxLength={200}
          error={errorFor(errors, 'why')}
        />
        <Buttons>
          <Button>{t('schedule.moveDay.now', { n: affected.length })}</Button>
          <ButtonLink kind="quiet" href="/staff/schedule">
            {t('schedule.notNow')}
          </ButtonLink>
        </Buttons>
      </DraftForm>
    </Section>
  )
}

function One({ of: { id, name, type, startsAt, timeZone, times } }: { of: Affected }) {
  const t = useTexts()
  return (
    <Select
      label={t('schedule.moveDay.one', { name, type, when: whenWords(t, { startsAt, timeZone }) })}
      name={`to-${id}`}
      value={times[0] ? slotValue(times[0]) : ''}
      options={[
        ...times.map((time) => ({
          value: slotValue(time),
          label: [
            whenWords(t, { startsAt: new Date(time.at), timeZone: time.zone }),
            time.name,
            time.place,
          ].join(' · '),
        })),
        { value: '', label: t('schedule.moveDay.call') },
      ]}
    />
  )
}
