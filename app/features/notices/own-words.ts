// The clinic's own words for messages that something new is there: what they may hold. Nothing of what is new: whoever
// sees the phone of a patient must not learn more than that there is something.
import { z } from 'zod'

/** Words that would say what is new, or of what sort. */
const TELLING =
  /\b(results?|tests?|labs?|laborator\w+|x-?rays?|scans?|biops\w+|diagnos\w+|blood|cancer|tumou?rs?|hiv|pregnan\w+|medicat\w+|medicines?|prescri\w+|drugs?|notes?|reports?|vaccin\w+|allerg\w+|diabet\w+|records?|surger\w+|operations?|treatments?|therap\w+|doctors?|positive|negative|abnormal)\b/i

const AROUND = /\{(?!clinic\}|link\})[^}]*\}?/

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} letters.`)
    .transform((text) => text.replace(/\r\n/g, '\n'))
    .superRefine((text, check) => {
      const told = TELLING.exec(text)
      if (told)
        check.addIssue(
          `“${told[0]}” says what is new. Say only that something is there: others may see this message.`,
        )
      const unknown = AROUND.exec(text)
      if (unknown) check.addIssue(`We know {clinic} and {link}, not ${unknown[0]}.`)
    })

const withLink = (most: number) =>
  words(most).refine((text) => text === '' || text.includes('{link}'), {
    message: 'Write {link} where the link stands.',
  })

export const ownWordsSchema = z.object({
  title: words(80).refine((text) => !/[\n]|\{link\}/.test(text), {
    message: 'A subject is one line, without a link.',
  }),
  text: withLink(1000),
  sms: withLink(120),
})
export type OwnWords = z.output<typeof ownWordsSchema>

export const noWords: OwnWords = { title: '', text: '', sms: '' }

/** Those of a language; empty where the clinic has none. */
export function ownWords(all: unknown, lang: string): OwnWords {
  const known = z.record(z.string(), ownWordsSchema.partial()).safeParse(all)
  return { ...noWords, ...(known.success ? known.data[lang] : {}) }
}

export const filled = (text: string, values: { clinic: string; link: string }): string =>
  text.replaceAll('{clinic}', values.clinic).replaceAll('{link}', values.link)

/** As long as a link of ours gets. */
const LONG_LINK = 'x'.repeat(70)
const ONE_TEXT = 160

export const fitsOneText = (sms: string, clinic: string): boolean =>
  filled(sms, { clinic, link: LONG_LINK }).length <= ONE_TEXT
