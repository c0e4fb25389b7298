// The clinic's settings: what can be set, what was changed last and by whom.
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { readRecent } from '../settings.server.ts'
import { kindOf } from '../kinds.ts'
import { historyOf } from './setting-page.ts'
import { groups } from './groups.ts'

export const loader = staffPage(async ({ ctx }) => ({
  may: ctx.open.actor.kind === 'staff' ? ctx.open.actor.may : [],
  recent: await section(ctx, async () =>
    (await readRecent(ctx, {})).map(({ subject, ...change }) => {
      const [kind = '', ...id] = subject.split('/')
      return { ...change, title: kindOf(kind).title, href: historyOf(kind, id.join('/')) }
    }),
  ),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Settings({ loaderData: { may, recent } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('settings.title')} lede={t('settings.lede')}>
      {groups.map(({ title, rows }) => {
        const open = rows.filter((row) => !row.may || may.includes(row.may))
        return (
          open.length > 0 && (
            <Section key={title} title={t(title)}>
              <Rows walked>
                {open.map(({ href, title: row, second }) => (
                  <Row key={href} href={href} title={t(row)} second={t(second)} />
                ))}
              </Rows>
            </Section>
          )
        )
      })}
      <Section title={t('settings.recent')}>
        <Loaded of={recent} what={t('settings.recentWhat')}>
          {(changes) =>
            changes.length === 0 ? (
              <Nothing tellUs={false}>{t('settings.recentNone')}</Nothing>
            ) : (
              <Rows walked>
                {changes.map(({ href, title, by, at }, i) => (
                  <Row
                    key={i}
                    href={href}
                    title={t(title)}
                    second={`${t.dateTime(at)} · ${t('settings.by', { by: by ?? 'nobody' })}`}
                  />
                ))}
              </Rows>
            )
          }
        </Loaded>
      </Section>
    </Page>
  )
}
