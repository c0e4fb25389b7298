// In which states the clinic works. Ages of guardians and rules for results follow the law that is written down of them.
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import { stateName, states as known } from '../../clinic/states.ts'
import { settingKind, type SettingTx } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

export const states = settingKind<{ states: string[] }>({
  key: 'states',
  title: 'settings.states',
  page: () => '/staff/settings/states',
  opensAccess: true,
  value: z.object({
    states: z.array(z.string()).transform((codes) => [...new Set(codes)].toSorted()),
  }),
  async read(tx) {
    const row = await clinicRow(tx)
    return row && { states: row.states }
  },
  async write(tx, _id, value) {
    const all = await knownStates(tx)
    const strange = value.states.filter((code) => !all.includes(code))
    const said = `Nothing is known of ${strange.join(', ')}. Write a state as US-TX.`
    if (strange.length > 0) throw invalid('no_state', said, { states: said })
    await setClinic(tx, value)
  },
  fields: (value) => value,
  lines: (value, t) => [
    {
      term: t('settings.states'),
      value: t.list(value.states.map((code) => stateName(code, t))),
    },
  ],
})

/** Those of the country, and what else is written down by a command. */
export async function knownStates(tx: Pick<SettingTx, 'db'>): Promise<string[]> {
  const rows = await tx.db.selectFrom('guardian_law').select('jurisdiction').execute()
  const written = rows.map(({ jurisdiction }) => jurisdiction)
  return [...new Set([...known, ...written])].filter((code) => code !== 'default')
}
