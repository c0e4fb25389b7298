// The places where the clinic works: each with its page and its hours, and which is the main one.
import { problems, typed } from '../../../doors/web/form.ts'
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { CouldNotLoad } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { listLocations } from '../locations.server.ts'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingOf } from './setting-page.ts'

export const loader = staffPage(async (page) => ({
  all: await section(page.ctx, async () => ({
    setting: await settingOf(page, 'main'),
    places: await listLocations(page.ctx, {}),
  })),
}))
export const action = settingAction('main', (form) => ({ ...typed(form, 'location'), name: '' }))

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Locations({ loaderData: { all }, actionData }: Props) {
  const t = useTexts()
  if (all.ok) return <Places {...all.value} sent={actionData} />
  return (
    <Page
      title={t('settings.locations')}
      lede={t('settings.locations.lede')}
      back={{ href: '/staff/settings', label: t('settings.title') }}
    >
      <CouldNotLoad what={t('settings.locations.what')} at={all.at} />
    </Page>
  )
}

type PlacesProps = {
  setting: Setting
  places: Awaited<ReturnType<typeof listLocations>>
  sent: unknown
}

function Places({ setting, places, sent }: PlacesProps) {
  const t = useTexts()
  const open = places.filter(({ ended }) => !ended)
  const say = ([id]: string[]) => places.find((one) => one.id === id)?.name
  return (
    <SettingPage
      title={t('settings.locations')}
      lede={t('settings.locations.lede')}
      setting={setting}
      sent={sent}
      compare={[{ name: 'location', label: t('settings.main'), say }]}
      above={
        <>
          <Rows walked>
            {places.map(({ id, name, address, isMain, ended }) => (
              <Row
                key={id}
                href={`/staff/settings/locations/${id}`}
                title={name}
                second={address}
                end={
                  (isMain || ended) && (
                    <Flag
                      kind={ended ? 'past' : 'ok'}
                      word={t(ended ? 'settings.location.isEnded' : 'settings.main.is')}
                    />
                  )
                }
              />
            ))}
          </Rows>
          <ButtonLink kind="quiet" href="/staff/settings/locations/new">
            {t('settings.location.new')}
          </ButtonLink>
          <Section title={t('settings.main')}>
            <p>{t('settings.main.lede')}</p>
          </Section>
        </>
      }
    >
      <Choices
        label={t('settings.main.label')}
        name="location"
        value={setting.fields.location}
        options={open.map(({ id, name, address }) => ({ value: id, label: name, hint: address }))}
        error={errorFor(problems(sent), 'location')}
      />
    </SettingPage>
  )
}
