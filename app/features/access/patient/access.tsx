// "Who opened my record": every access, the person's own too.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { en, type TextKey } from '../../../texts/en.ts'
import type { Texts } from '../../../texts/texts.ts'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { listAccess, type Access } from '../access.server.ts'
import { byDay, type Group } from '../grouped.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  list: await section(ctx, () => listAccess(ctx, { before: url.searchParams.get('before') })),
  now: ctx.open.now,
}))

type Data = Awaited<ReturnType<typeof loader>>

export default function AccessPage({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { list, now } = loaderData
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
              {byDay(items, (at) => t.relativeDay(at, now)).map(({ day, groups }) => (
                <Section key={day} title={day}>
                  <Rows>
                    {groups.map((group) => (
                      <GroupRow key={group.items[0].id} group={group} day={day} />
                    ))}
                  </Rows>
                </Section>
              ))}
              <Pager older={older ? `/access?before=${encodeURIComponent(older)}` : undefined} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

const icons = { you: 'person', staff: 'people', clinic: 'arch', other: 'warning' } as const

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
        several && (
          <Disclosure title={t('access.each')} of={`${nameOf(first, t)}, ${day}`}>
            <ul>
              {items.map((item) => (
                <li key={item.id}>{`${t.time(item.at)} · ${deedOf(item, t)}`}</li>
              ))}
            </ul>
          </Disclosure>
        )
      }
    />
  )
}

function nameOf({ who, name }: Access, t: Texts): string {
  if (who === 'staff') return name ?? t('access.staff')
  return t(who === 'you' ? 'access.you' : who === 'clinic' ? 'access.clinic' : 'access.other')
}

const timeAndRole = ({ who, role, at }: Access, t: Texts): string =>
  [t.time(at), who === 'staff' && role && t('access.role', { role })].filter(Boolean).join(' · ')

function deedOf(item: Access, t: Texts): string {
  const what = known(`access.what.${item.what}`)
    ? t(`access.what.${item.what}` as TextKey)
    : item.what
  if (item.refused) return t('access.refused', { what })
  const action = `access.action.${item.action}`
  return t((known(action) ? action : 'access.action.read') as TextKey, { what, n: item.count })
}

const known = (key: string): boolean => key in en
