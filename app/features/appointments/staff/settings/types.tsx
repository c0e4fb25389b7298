// What patients can come for.
import { staffPage, section } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Flag } from '../../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import type { bookers } from '../../../settings/kinds/visit-type.ts'
import { listBookable } from '../../schedule/settings.server.ts'

export const loader = staffPage(async ({ ctx }) => ({
  listed: await section(ctx, () => listBookable(ctx, {})),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function VisitTypes({ loaderData: { listed } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('schedule.types')}
      lede={t('schedule.types.lede')}
      back={{ href: '/staff/settings', label: t('settings.title') }}
    >
      <ButtonLink href="/staff/settings/visit-types/new" shortcut="n">
        {t('schedule.types.new')}
      </ButtonLink>
      <Loaded of={listed} what={t('schedule.types.what')}>
        {({ types, offered }) => (
          <>
            {types.length === 0 && <Nothing tellUs={false}>{t('schedule.types.none')}</Nothing>}
            <Rows walked>
              {types.map(({ id, name, minutes, bookedBy, ended }) => (
                <Row
                  key={id}
                  href={`/staff/settings/visit-types/${id}`}
                  title={name}
                  second={t('schedule.types.second', {
                    minutes,
                    who: t(`schedule.bookedBy.${bookedBy as (typeof bookers)[number]}`),
                    n: offered.filter(({ type }) => type === id).length,
                  })}
                  end={ended && <Flag kind="past" word={t('schedule.ended')} />}
                />
              ))}
            </Rows>
          </>
        )}
      </Loaded>
    </Page>
  )
}
