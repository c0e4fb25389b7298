// The clinic's settings: what can be set, what was changed last and by whom.
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { readRecent } from '../settings.server.ts'
import { kindOf } from '../kinds.ts'
import { historyOf } from './setting-page.ts'
import { groups } from './groups.ts'

export const loader = staffPage(async ({ ctx }) => ({
  recent: (await readRecent(ctx, {})).map(({ subject, ...change }) => {
    const [kind = '', ...id] = subject.split('/')
    return { ...change, title: kindOf(kind).title, href: historyOf(kind, id.join('/')) }
  }),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Settings({ loaderData: { recent } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('settings.title')} lede={t('settings.lede')}>
      {groups.map(({ title, rows }) => (
        <Section key={title} title={t(title)}>
          <Rows>
            {rows.map(({ href, title: row, second }) => (
              <Row key={href} href={href} title={t(row)} second={t(second)} />
            ))}
          </Rows>
        </Section>
      ))}
      {recent.length > 0 && (
        <Section title={t('settings.recent')}>
          <Rows>
            {recent.map(({ href, title, by, at }, i) => (
              <Row
                key={i}
                href={href}
                title={t(title)}
                second={`${t.dateTime(at)} · ${t('settings.by', { by: by ?? 'nobody' })}`}
              />
            ))}
          </Rows>
        </Section>
      )}
    </Page>
  )
}
