// Substances that this clinic treats as controlled, besides those that the portal knows: never approved together with others.
import { z } from 'zod'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

const MOST = 100
const LONG = 80
const SHORT = 3 // a shorter one would be found in too many names

export const substances = settingKind({
  key: 'substances',
  title: 'settings.substances',
  page: () => '/staff/settings/substances',
  value: z.object({
    names: z
      .string()
      .max(MOST * LONG)
      .transform((text, ctx) => {
        const names = [...new Map(linesOf(text).map((name) => [name.toLowerCase(), name])).values()]
        const wrong = names.find((name) => name.length < SHORT || name.length > LONG)
        if (names.length <= MOST && !wrong) return names.join('\n')
        ctx.addIssue({
          code: 'custom',
          message: wrong
            ? `Write each name with ${SHORT} to ${LONG} characters, one on a line. This one is not: ${wrong.slice(0, LONG)}`
            : `At most ${MOST} names.`,
        })
        return z.NEVER
      }),
  }),
  async read(tx) {
    const row = await clinicRow(tx)
    return row && { names: row.controlled_substances.join('\n') }
  },
  write: (tx, _id, { names }) => setClinic(tx, { controlled_substances: linesOf(names) }),
  fields: ({ names }) => ({ names }),
  lines: ({ names }, t) => [
    {
      term: t('settings.substances.names'),
      value: linesOf(names).join(', ') || t('settings.substances.none'),
    },
  ],
})

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
