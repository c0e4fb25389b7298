// Your details: each group as the clinic has it, what was sent of it and waits, and the way to change it.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { useWhose } from '../../../ui/frame.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Change } from '../change.ts'
import { changedIn, fieldsOf, isPart, isRegistered, parts, type Part } from '../parts.ts'
import { readProfile, type Profile } from '../profile.server.ts'
import { fieldWords, stateWords, valueOrNone, valueWords } from '../said.ts'

const dones = ['sent', 'again', 'kept', 'same', 'back'] as const

export const loader = patientPage(async ({ ctx, url }) => ({
  profile: await section(ctx, () => readProfile(ctx, {})),
  done: dones.find((one) => one === url.searchParams.get('done')),
  of: url.searchParams.get('of'),
}))

type Data = Awaited<ReturnType<typeof loader>>

export default function ProfilePage({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { profile, done, of } = loaderData
  const { helps, name } = useWhose()
  return (
    <Page
      title={t(helps === 'yes' ? 'profile.title.other' : 'profile.title', { name })}
      lede={t('profile.lede')}
      back={{ href: '/more', label: t('more.title') }}
    >
      {done && isPart(of) && <Done done={done} part={of} profile={profile} />}
      <Loaded of={profile} what={t('profile.what')}>
        {(value) => (
          <>
            {!value.known && <Panel tone="info">{t('profile.notKnown')}</Panel>}
            {parts
              .filter((part) => value.known || !isRegistered(part))
              .map((part) => (
                <Group key={part} part={part} of={value} />
              ))}
            <Beside own={value.own} channel={value.channel} />
            <History of={value.history} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

type DoneProps = { done: (typeof dones)[number]; part: Part; profile: Data['profile'] }

function Done({ done, part, profile }: DoneProps) {
  const t = useTexts()
  const due = profile.ok ? profile.value.open[part]?.due : null
  const what = t(`profile.part.${part}`)
  return (
    <Panel
      tone={done === 'same' ? 'info' : 'done'}
      focus
      title={t(`profile.done.${done}`, { what })}
    >
      {done === 'sent' && due && <p>{t('profile.done.sentText', { due: t.dateTime(due) })}</p>}
    </Panel>
  )
}

function Group({ part, of }: { part: Part; of: Profile }) {
  const t = useTexts()
  const values = of.values[part]
  const facts = fieldsOf[part].map((name) => ({
    term: fieldWords(t, name),
    value: values[name] && (
      <>
        <bdi className="prose">{valueWords(t, name, values[name])}</bdi>
        {of.proved && (name === 'email' || name === 'mobile') && (
          <>
            <br />
            <small>{t(of.proved[name] ? 'profile.proved' : 'profile.notProved')}</small>
          </>
        )}
      </>
    ),
  }))
  const open = of.open[part]
  return (
    <Section title={t(`profile.part.${part}`)} id={part}>
      {facts.some(({ value }) => value) ? (
        <Facts items={facts} />
      ) : (
        <p>{t(part === 'care' ? 'profile.none.care' : 'profile.none')}</p>
      )}
      {part === 'insurance' && <Versions of={of.history} />}
      {open && <Waits of={open} />}
      <ButtonLink kind="quiet" href={`/profile/change/${part}`}>
        {t('profile.change', { what: t(`profile.part.${part}`) })}
      </ButtonLink>
    </Section>
  )
}

/** What the clinic took over of the insurance, each from when until when. */
function Versions({ of }: { of: Change[] }) {
  const t = useTexts()
  const taken = of
    .filter(
      ({ part, state }) => part === 'insurance' && (state === 'accepted' || state === 'partly'),
    )
    .toSorted((a, b) => Number(b.endedAt) - Number(a.endedAt))
  if (taken.length === 0) return null
  return (
    <Rows label={t('insurance.versions')}>
      {taken.map(({ id, to, endedAt }, i) => {
        const until = taken[i - 1]?.endedAt
        return (
          <Row
            key={id}
            href={`/profile/changes/${id}`}
            title={to.payer || t('profile.part.insurance')}
            second={
              endedAt &&
              (until
                ? t('insurance.fromUntil', { from: t.date(endedAt), until: t.date(until) })
                : t('insurance.from', { from: t.date(endedAt) }))
            }
          />
        )
      })}
    </Rows>
  )
}

/** What was sent of it and is not on record yet. */
export function Waits({ of }: { of: Change }) {
  const t = useTexts()
  const { id, part, from, to, at, due } = of
  return (
    <Panel tone="info" title={t('profile.sent', { when: t.dateTime(at) })}>
      {changedIn(part, from, to).map((name) => (
        <p key={name}>
          {fieldWords(t, name)}: <b className="prose">{valueOrNone(t, name, to)}</b>
        </p>
      ))}
      <p>
        {due && t('profile.sentDue', { due: t.dateTime(due) })}{' '}
        <a href={`/profile/changes/${id}`}>{t('profile.sentMore')}</a>
      </p>
    </Panel>
  )
}

/** What is theirs and stands on pages of its own. */
function Beside({ own, channel }: { own: boolean; channel: boolean }) {
  const t = useTexts()
  return (
    <Section title={t('profile.beside')}>
      <Rows>
        <Row href="/notices" icon="bell" title={t('notices.row')} second={t('notices.rowText')} />
        {own && (
          <Row
            href="/profile/channel"
            icon="shield"
            title={t('channel.row')}
            second={t(channel ? 'channel.rowHolds' : 'channel.rowText')}
          />
        )}
        {own && (
          <Row
            href="/security/second-factor/phone"
            icon="lock"
            title={t('profile.phone')}
            second={t('profile.phoneText')}
          />
        )}
      </Rows>
    </Section>
  )
}

function History({ of }: { of: Change[] }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Section title={t('profile.history')}>
      <Rows>
        {of.map((change) => (
          <Row
            key={change.id}
            href={`/profile/changes/${change.id}`}
            title={t(`profile.part.${change.part}`)}
            say={stateWords(t, change)}
            second={whenWords(t, change)}
          />
        ))}
      </Rows>
    </Section>
  )
}

const whenWords = (t: Texts, { at, endedAt }: Change): string =>
  endedAt
    ? t('profile.whenEnded', { sent: t.dateTime(at), ended: t.dateTime(endedAt) })
    : t.dateTime(at)
