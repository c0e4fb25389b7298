// The people, rooms and equipment that appointments are made with; one more.
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems } from '../../../../doors/web/form.ts'
import { section, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Flag } from '../../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { bookableKinds } from '../../../settings/kinds/bookable.ts'
import { settingAction } from '../../../settings/staff/setting-page.ts'
import { listBookable } from '../../schedule/settings.server.ts'
import { BookableFields, bookableIn } from './bookable-fields.tsx'

export const loader = staffPage(async (page) => ({
  listed: await section(page.ctx, () => listBookable(page.ctx, {})),
  draft: await draftOf(page),
}))
export const action = settingAction('bookable', bookableIn, {
  to: (id) => `/staff/settings/bookables/${id}`,
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function BookablesPage({ loaderData: { listed, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('schedule.bookables')}
      lede={t('schedule.bookables.lede')}
      back={{ href: '/staff/settings', label: t('settings.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <Loaded of={listed} what={t('schedule.bookables.what')}>
        {({ bookables, locations, colleagues }) => (
          <>
            {bookables.length === 0 && (
              <Nothing tellUs={false}>{t('schedule.bookables.none')}</Nothing>
            )}
            <Rows walked>
              {bookables.map(({ id, kind, name, title, location, ended }) => (
                <Row
                  key={id}
                  href={`/staff/settings/bookables/${id}`}
                  title={name}
                  second={[
                    title || t(`schedule.kind.${kind as (typeof bookableKinds)[number]}`),
                    location,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  end={ended && <Flag kind="past" word={t('schedule.ended')} />}
                />
              ))}
            </Rows>
            <Section title={t('schedule.bookables.new')}>
              <DraftForm what="settings.draft" draft={draft} sent={actionData}>
                <BookableFields
                  fields={{ kind: 'person' }}
                  {...{ locations, colleagues, errors }}
                />
                <Button>{t('schedule.bookables.add')}</Button>
              </DraftForm>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
