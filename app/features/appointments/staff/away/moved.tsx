// What became of a day that was moved: who comes when, for whom a time is held, who must be called.
import { section, staffPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import type { Texts } from '../../../../texts/texts.ts'
import { Flag, type FlagKind } from '../../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { readMoved, type Became, type Moved } from '../../schedule/move-day.server.ts'
import { addDays, wallOf } from '../../clock.ts'
import { whenWords } from '../../told.ts'

export const loader = staffPage(async ({ ctx, params }) => {
  const { id = '' } = params
  if (!isUuid(id)) throw notFound()
  return { read: await section(ctx, () => readMoved(ctx, { id })) }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function MovedDay({ loaderData: { read } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('schedule.moved')}
      back={{ href: '/staff/schedule', label: t('place.schedule') }}
    >
      <Loaded of={read} what={t('schedule.what')}>
        {(moved) => <Shown of={moved} />}
      </Loaded>
    </Page>
  )
}

const groups = {
  call: ['call', 'refused', 'silent'],
  offered: ['offered'],
  waits: ['waits'],
  sure: ['sure'],
  over: ['over'],
} as const satisfies Record<string, Became['how'][]>
const order = Object.keys(groups) as (keyof typeof groups)[]
const flags: Record<Became['how'], FlagKind> = {
  call: 'abnormal',
  refused: 'abnormal',
  silent: 'abnormal',
  offered: 'waiting',
  waits: 'waiting',
  sure: 'done',
  over: 'past',
}

function Shown({ of: { whom, from, to, why, people } }: { of: Moved }) {
  const t = useTexts()
  return (
    <>
      <p className="lede">
        {isDay(from, to, t.timeZone)
          ? t('schedule.moved.ledeDay', { whom, day: t.date(from), why })
          : t('schedule.moved.lede', { whom, from: t.dateTime(from), to: t.dateTime(to), why })}
      </p>
      {people.length === 0 && <Nothing tellUs={false}>{t('schedule.moveDay.none')}</Nothing>}
      {order.map((group) => {
        const own = people.filter(({ how }) => groups[group].some((one) => one === how))
        if (own.length === 0) return null
        return (
          <Section key={group} title={t(`schedule.moved.${group}`, { n: own.length })}>
            <Rows walked>
              {own.map((one) => (
                <Row
                  key={one.id}
                  href={`/staff/patients/${one.patient}/appointments/${one.id}`}
                  title={one.name}
                  second={t('schedule.moved.from', { when: whenOf(t, one, one.oldAt) })}
                  say={saidOf(t, one)}
                  end={<Flag kind={flags[one.how]} word={t(`schedule.moved.is.${one.how}`)} />}
                />
              ))}
            </Rows>
          </Section>
        )
      })}
    </>
  )
}

/** From midnight to midnight. */
function isDay(from: Date, to: Date, zone: string): boolean {
  const [begins, ends] = [from, to].map((at) => wallOf(at.getTime(), zone))
  return begins?.minute === 0 && ends?.minute === 0 && ends.day === addDays(begins.day, 1)
}

function saidOf(t: Texts, one: Became): string | null {
  const { at, whom, until } = one
  if (!at) return null
  const say = { when: whenOf(t, one, at), whom: whom ?? '' }
  return until
    ? t('schedule.moved.held', { ...say, until: whenOf(t, one, until) })
    : t('schedule.moved.to', say)
}

const whenOf = (t: Texts, { timeZone }: Became, startsAt: Date): string =>
  whenWords(t, { startsAt, timeZone })
