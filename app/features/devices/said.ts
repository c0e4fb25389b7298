// A device and an event of an account, in words.
import { en, type TextKey } from '../../texts/en.ts'
import type { Texts } from '../../texts/texts.ts'
import type { Browser } from './browser.ts'
import type { SecurityEvent } from './devices.server.ts'

/** 'Chrome on Android' */
export function deviceWords({ browser, system }: Browser, t: Texts): string {
  if (!browser && !system) return t('devices.unknown')
  if (!browser || !system) return browser ?? system ?? ''
  return t('devices.on', { browser, system })
}

/** 'Today, 2:30 pm' */
export const momentWords = (at: Date, now: Date, t: Texts): string =>
  t('common.dateTime', { date: t.relativeDay(at, now), time: t.time(at) })

/** 'Wrong password': what exactly happened, where we have words for it; else what it was about. */
export function eventWords({ action, what, why, refused }: SecurityEvent, t: Texts): string {
  const deed = refused ? 'refuse' : action
  const keys = [`event.${what}.${deed}.${why}`, `event.${what}.${deed}`]
  const key = keys.find((one) => one in en)
  if (key) return t(key as TextKey)
  return t(refused ? 'event.other.refuse' : 'event.other', { what })
}
