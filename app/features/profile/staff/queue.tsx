// Details that patients changed, of all of them: the most pressing first.
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { changedIn } from '../parts.ts'
import { listChanges } from '../decide.server.ts'
import { fieldWords } from '../said.ts'

export const loader = staffPage(async ({ ctx, url }) => {
  const after = url.searchParams.get('after')
  const from = after && isUuid(after) ? after : null
  return {
    queue: await section(ctx, () => listChanges(ctx, { after: from })),
    first: !from,
    now: ctx.open.now,
  }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function ProfileQueue({ loaderData: { queue, first, now } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('profile.queue')} lede={t('profile.queue.lede')}>
      <Loaded of={queue} what={t('profile.queue.what')}>
        {({ items, more }) => (
          <>
            {items.length === 0 && <Nothing tellUs={false}>{t('profile.queue.none')}</Nothing>}
            <Rows walked>
              {items.map(({ change, patient, card }) => (
                <Row
                  key={change.id}
                  href={`/staff/patients/${patient}/details/${change.id}`}
                  title={card.name}
                  say={t(`profile.part.${change.part}`)}
                  second={t('profile.queue.row', {
                    fields: t.list(
                      changedIn(change.part, change.from, change.to).map((name) =>
                        fieldWords(t, name),
                      ),
                    ),
                    when: t.dateTime(change.at),
                  })}
                  end={
                    change.due &&
                    (change.due < now ? (
                      <Flag kind="abnormal" word={t('profile.queue.late')} />
                    ) : (
                      <small>{t('profile.queue.due', { due: t.dateTime(change.due) })}</small>
                    ))
                  }
                />
              ))}
            </Rows>
            {(more || !first) && (
              <Buttons>
                {more && (
                  <ButtonLink kind="quiet" href={`/staff/profile-changes?after=${more}`}>
                    {t('profile.queue.next')}
                  </ButtonLink>
                )}
                {!first && (
                  <ButtonLink kind="quiet" href="/staff/profile-changes">
                    {t('profile.queue.first')}
                  </ButtonLink>
                )}
              </Buttons>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
