// Which accesses of colleagues look odd, and from which numbers on. The rules themselves stand with the watch.
import { z } from 'zod'
import { rules } from '../../audit/watch/rules.ts'
import { settingKind, type SettingTx } from '../kind.ts'

const whole = (least: number, most: number) => {
  const says = `This is a whole number from ${least} to ${most}.`
  return z.coerce.number(says).int(says).min(least, says).max(most, says)
}

const schema = z
  .object({
    look: z.array(z.enum(rules, 'Choose from this list.')),
    most: whole(2, 1000),
    minutes: whole(1, 1440),
    from: whole(0, 23),
    until: whole(0, 23),
  })
  .refine(({ look, from, until }) => from !== until || !look.includes('unusual hours'), {
    path: ['until'],
    message: 'No hour lies in between. Choose another one.',
  })
export type Watched = z.output<typeof schema>

export const watch = settingKind<Watched>({
  key: 'watch',
  title: 'alerts.rules',
  page: () => '/staff/audit/rules',
  keeper: 'audit.read',
  opensAccess: true,
  value: schema,
  async read(tx) {
    const rows = await tx.db.selectFrom('access_rule').selectAll().execute()
    const of = (rule: string) => rows.find((row) => row.rule === rule)
    const [many, hours] = [of('many charts'), of('unusual hours')]
    return {
      look: rules.filter((rule) => of(rule)?.active),
      most: many?.most ?? 40,
      minutes: many?.minutes ?? 60,
      from: hours?.from_hour ?? 22,
      until: hours?.until_hour ?? 6,
    }
  },
  async write(tx, _id, { look, most, minutes, from, until }) {
    await set(tx, [...rules], { active: false })
    await set(tx, look, { active: true })
    await set(tx, ['many charts'], { most, minutes })
    await set(tx, ['unusual hours'], { from_hour: from, until_hour: until })
  },
  fields: ({ look, ...numbers }) => ({
    look,
    ...Object.fromEntries(Object.entries(numbers).map(([name, n]) => [name, String(n)])),
  }),
  lines: ({ look, most, minutes, from, until }, t) => [
    ...rules.map((rule) => ({
      term: t(`alerts.rule.${rule}`),
      value: t(look.includes(rule) ? 'settings.yes' : 'settings.no'),
    })),
    { term: t('watch.most'), value: t.number(most) },
    { term: t('watch.minutes'), value: t.number(minutes) },
    { term: t('watch.from'), value: String(from) },
    { term: t('watch.until'), value: String(until) },
  ],
})

type Values = {
  active?: boolean
  most?: number
  minutes?: number
  from_hour?: number
  until_hour?: number
}

const set = async (tx: Pick<SettingTx, 'db'>, of: string[], values: Values) =>
  of.length > 0 && tx.db.updateTable('access_rule').set(values).where('rule', 'in', of).execute()
