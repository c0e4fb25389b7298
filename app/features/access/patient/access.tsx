// "Who opened my record": every access, the person's own too, each with a way to ask about it.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { listAccess, type Access } from '../access.server.ts'
import { byDay, type Group } from '../grouped.ts'
import { deedOf, nameOf, timeAndRole } from '../said.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  list: await section(ctx, () =>
    listAccess(ctx, { before: url.searchParams.get('before'), by: url.searchParams.get('by') }),
  ),
  by: url.searchParams.get('by'),
  now: ctx.open.now,
}))

type Data = Awaited<ReturnType<typeof loader>>

export default function AccessPage({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { list, now, by } = loaderData
  return (
    <Page
      title={t('access.title')}
      back={{ href: '/more', label: t('more.title') }}
      lede={t('access.lede')}
    >
      <Loaded of={list} what={t('access.whatList')}>
        {({ items, older }) =>
          items.length === 0 ? (
            <Nothing tellUs={false}>{t('access.none')}</Nothing>
          ) : (
            <>
              <p>
                <a href={by ? '/access' : '/access/questions'}>
                  {t(by ? 'access.all' : 'questions.yours')}
                </a>
              </p>
              {byDay(items, (at) => t.relativeDay(at, now)).map(({ day, groups }) => (
                <Section key={day} title={day}>
                  <Rows>
                    {groups.map((group) => (
                      <GroupRow key={group.items[0].id} group={group} day={day} />
                    ))}
                  </Rows>
                </Section>
              ))}
              <Pager
                older={
                  older
                    ? `/access?${new URLSearchParams({ before: older, ...(by && { by }) })}`
                    : undefined
                }
              />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

const icons = {
  you: 'person',
  carer: 'people',
  outside: 'key',
  staff: 'people',
  clinic: 'arch',
  other: 'warning',
} as const

function GroupRow({ group: { who, items }, day }: { group: Group; day: string }) {
  const t = useTexts()
  const [first, ...rest] = items
  const several = rest.length > 0
  return (
    <Row
      icon={icons[who]}
      title={nameOf(first, t)}
      say={several ? t('access.times', { n: items.length }) : deedOf(first, t)}
      second={several ? who === 'clinic' && t('access.clinicText') : timeAndRole(first, t)}
      more={
        !several ? (
          <p>
            <AskAbout item={first} />
          </p>
        ) : (
          <Disclosure title={t('access.each')} of={`${nameOf(first, t)}, ${day}`}>
            <ul>
              {items.map((item) => (
                <li key={item.id}>
                  {`${t.time(item.at)} · ${deedOf(item, t)} `}
                  <AskAbout item={item} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )
      }
    />
  )
}

function AskAbout({ item }: { item: Access }) {
  const t = useTexts()
  return (
    <a href={`/access/ask/${item.id}`}>
      {t('questions.askAbout')}
      <span className="heard">{` ${nameOf(item, t)}, ${t.time(item.at)}`}</span>
    </a>
  )
}
