// An item of work in words: what it is, when it is due, how long it waits, who has it.
import type { TextKey } from '../../../texts/en.ts'
import type { Texts } from '../../../texts/texts.ts'
import type { FlagKind } from '../../../ui/flag.tsx'
import type { Item } from '../item.ts'
import { kindOf } from '../kinds.ts'
import type { Urgency } from '../urgency.ts'

export const lineOf = ({ kind, name }: Item, t: Texts): string =>
  t(kindOf(kind).line, { name: name ?? t('work.somebody') })

/** Each has a shape of its own. */
export const urgencyFlags: Record<Urgency, { kind: FlagKind; word: TextKey }> = {
  now: { kind: 'critical', word: 'work.now' },
  today: { kind: 'high', word: 'work.today' },
  soon: { kind: 'active', word: 'work.soon' },
  whenever: { kind: 'past', word: 'work.whenever' },
}

/** 'today, 5:00 pm', 'tomorrow', 'Friday 4 December 2026' */
export function dayWords(at: Date, now: Date, t: Texts): string {
  const day = t.relativeDay(at, now)
  if (day === t.date(at)) return day
  const near = day.toLocaleLowerCase(t.lang)
  return day === t('common.today') ? t('common.dateTime', { date: near, time: t.time(at) }) : near
}

export const dueWords = ({ dueAt, late }: Item, now: Date, t: Texts): string | null =>
  dueAt && t(late ? 'work.late' : 'work.due', { when: dayWords(dueAt, now, t) })

const HOUR = 3_600_000 // ms

/** 'waits 20 minutes', 'waits 3 days' */
export function ageWords({ createdAt }: Item, now: Date, t: Texts): string {
  const hours = (now.getTime() - createdAt.getTime()) / HOUR
  if (hours < 1) return t('work.waits.minutes', { n: Math.max(1, Math.round(hours * 60)) })
  return hours < 24
    ? t('work.waits.hours', { n: Math.floor(hours) })
    : t('work.waits.days', { n: Math.floor(hours / 24) })
}

export function holderWords({ holder, team }: Item, t: Texts): string {
  if (holder) return holder.isMe ? t('work.has.you') : t('work.has', { name: holder.name })
  return team ? t('work.has.team', { team: team.name }) : t('work.has.nobody')
}

/** All of it in a line, for the list. */
export const stateWords = (item: Item, now: Date, t: Texts): string =>
  (item.doneAt
    ? [t('work.doneOn', { when: dayWords(item.doneAt, now, t) }), item.holder?.name]
    : [
        dueWords(item, now, t),
        item.snoozedUntil && t('work.until', { when: dayWords(item.snoozedUntil, now, t) }),
        ageWords(item, now, t),
        holderWords(item, t),
      ]
  )
    .filter(Boolean)
    .join(' · ')
