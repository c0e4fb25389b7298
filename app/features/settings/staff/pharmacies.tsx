// The pharmacies that patients choose from; one more.
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
import { listPharmacies } from '../pharmacies.server.ts'
import { PharmacyFields, pharmacyIn } from './pharmacy-fields.tsx'
import { settingAction } from './setting-page.ts'

export const loader = staffPage(async (page) => ({
  listed: await section(page.ctx, () => listPharmacies(page.ctx, {})),
  draft: await draftOf(page),
}))
export const action = settingAction('pharmacy', pharmacyIn, {
  to: (id) => `/staff/settings/pharmacies/${id}`,
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Pharmacies({ loaderData: { listed, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('settings.pharmacies')}
      lede={t('settings.pharmacies.lede')}
      back={{ href: '/staff/settings', label: t('settings.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <Loaded of={listed} what={t('settings.pharmacies.what')}>
        {(pharmacies) =>
          pharmacies.length === 0 ? (
            <Nothing tellUs={false}>{t('settings.pharmacies.none')}</Nothing>
          ) : (
            <Rows walked>
              {pharmacies.map(({ id, name, street, town, zip, ended }) => (
                <Row
                  key={id}
                  href={`/staff/settings/pharmacies/${id}`}
                  title={name}
                  second={`${street}, ${town} ${zip}`}
                  end={ended && <Flag kind="past" word={t('settings.pharmacy.isEnded')} />}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <Section title={t('settings.pharmacy.new')}>
        <DraftForm what="settings.draft" draft={draft} sent={actionData}>
          <PharmacyFields fields={{}} errors={errors} />
          <Button>{t('settings.pharmacy.add')}</Button>
        </DraftForm>
      </Section>
    </Page>
  )
}
