// One person, room or piece of equipment; what they offer, and the way to their hours.
import { problems } from '../../../../doors/web/form.ts'
import { staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Checkbox } from '../../../../ui/choices.tsx'
import { ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { bookableKinds } from '../../../settings/kinds/bookable.ts'
import { SettingPage } from '../../../settings/staff/setting-form.tsx'
import { settingAction, settingOf } from '../../../settings/staff/setting-page.ts'
import { listBookable } from '../../schedule/settings.server.ts'
import { BookableFields, bookableIn } from './bookable-fields.tsx'

export const loader = staffPage(async (page) => {
  const id = page.params.id ?? ''
  const setting = await settingOf(page, 'bookable', id)
  const { types, offered, locations, colleagues } = await listBookable(page.ctx, {})
  const own = new Set(offered.flatMap(({ type, bookable }) => (bookable === id ? type : [])))
  return { ...setting, id, locations, colleagues, offers: types.filter((one) => own.has(one.id)) }
})
export const action = settingAction('bookable', bookableIn)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function BookablePage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { id, fields, locations, colleagues, offers } = loaderData
  const ended = t('schedule.bookable.ended')
  return (
    <SettingPage
      title={String(fields.name)}
      back={{ href: '/staff/settings/bookables', label: t('schedule.bookables') }}
      setting={loaderData}
      sent={actionData}
      compare={[
        {
          name: 'kind',
          label: t('schedule.bookable.kind'),
          say: ([one]) => t(`schedule.kind.${one as (typeof bookableKinds)[number]}`),
        },
        { name: 'name', label: t('schedule.bookable.name') },
        { name: 'title', label: t('schedule.bookable.title') },
        {
          name: 'person',
          label: t('schedule.bookable.person'),
          say: (ids) =>
            named(
              colleagues.map(({ account, name }) => ({ id: account, name })),
              ids,
            ),
        },
        {
          name: 'location',
          label: t('schedule.bookable.location'),
          say: (ids) => named(locations, ids),
        },
        { name: 'languages', label: t('schedule.bookable.languages') },
        { name: 'ended', label: ended, say: () => t('settings.yes') },
      ]}
      above={
        <Buttons>
          <ButtonLink kind="quiet" icon="calendar" href={`/staff/schedule/hours/${id}`}>
            {t('schedule.hours.link')}
          </ButtonLink>
        </Buttons>
      }
      after={
        fields.kind === 'person' && (
          <Section title={t('schedule.bookable.offers')}>
            {offers.length === 0 && (
              <Nothing tellUs={false}>{t('schedule.bookable.offersNone')}</Nothing>
            )}
            <Rows>
              {offers.map(({ id: type, name }) => (
                <Row key={type} href={`/staff/settings/visit-types/${type}`} title={name} />
              ))}
            </Rows>
          </Section>
        )
      }
    >
      <BookableFields {...{ fields, locations, colleagues }} errors={problems(actionData)} />
      <Checkbox name="ended" label={ended} checked={fields.ended?.length === 1} />
    </SettingPage>
  )
}

const named = (all: { id: string; name: string }[], [one]: string[]): string =>
  all.find((each) => each.id === one)?.name ?? ''
