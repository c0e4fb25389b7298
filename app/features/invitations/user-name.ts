// Names to sign in with for people without an e-mail address of their own: easy to say, to write down and to type.
import { randomInt } from 'node:crypto'

const WORDS =
  `alder amber anchor apple autumn badger basket beacon birch bramble canyon cedar clover comet copper coral cricket
  daisy dolphin ember falcon fern finch forest garden ginger harbor hazel heron island ivory jasper juniper kettle
  lantern lemon linden lotus maple marble meadow mint morning nutmeg olive orchard otter pebble pepper plum poppy
  quartz raven river robin saffron sparrow spruce summer swallow thistle timber topaz tulip velvet violet walnut
  willow winter`
    .trim()
    .split(/\s+/)

/** 'willow-4827' */
export const newUserName = (): string =>
  `${WORDS[randomInt(WORDS.length)]}-${String(randomInt(10_000)).padStart(4, '0')}`

/** A name that somebody thought of; never one that could be an e-mail address. */
export const isUserName = (text: string): boolean => /^[a-z\d][a-z\d._-]{2,28}[a-z\d]$/i.test(text)
