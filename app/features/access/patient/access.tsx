// "Who opened my record": every access, the person's own too.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { en, type TextKey } from '../../../texts/en.ts'
import type { Texts } from '../../../texts/texts.ts'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { listAccess, type Access } from '../access.server.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  list: await section(ctx, () => listAccess(ctx, { before: url.searchParams.get('before') })),
}))

type Data = Awaited<ReturnType<typeof loader>>

export default function AccessPage({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  return (
    <Page title={t('access.title')} back="/more" lede={t('access.lede')}>
      <Loaded of={loaderData.list} what={t('access.whatList')}>
        {({ items: list, older }) =>
          list.length === 0 ? (
            <Nothing tellUs={false}>{t('access.none')}</Nothing>
          ) : (
            <>
              {byDay(list, t).map(([day, accesses]) => (
                <Section key={day} title={day}>
                  <Rows>
                    {accesses.map((item) => (
                      <Row
                        key={item.id}
                        icon={item.who === 'you' ? 'person' : 'people'}
                        title={who(item, t)}
                        second={`${deed(item, t)} · ${t.time(item.at)}`}
                      />
                    ))}
                  </Rows>
                </Section>
              ))}
              <Pager older={older ? `/access?before=${older}` : undefined} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function byDay(list: Access[], t: Texts): [string, Access[]][] {
  const days = new Map<string, Access[]>()
  for (const item of list) {
    const day = t.date(item.at).replace(/, .*/, '')
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return [...days]
}

function who(item: Access, t: Texts): string {
  if (item.who === 'you') return t('access.you')
  if (item.who === 'staff')
    return t('access.staff', { name: item.name ?? '', role: item.role ?? '' })
  return item.who === 'clinic' ? t('access.clinic') : t('access.other')
}

function deed(item: Access, t: Texts): string {
  const what = known(`access.what.${item.what}`)
    ? t(`access.what.${item.what}` as TextKey)
    : item.what
  if (item.refused) return t('access.refused', { what })
  const action = `access.action.${item.action}`
  return t((known(action) ? action : 'access.action.read') as TextKey, { what, n: item.count })
}

const known = (key: string): boolean => key in en
