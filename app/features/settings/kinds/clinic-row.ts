// The one row of the clinic, in which the settings stand that every page and every session asks for.
import type { Insertable } from 'kysely'
import type { Clinic } from '../../../kit/db/types.ts'
import type { SettingTx } from '../kind.ts'

/** Undefined until a clinic has been set up. */
export const clinicRow = async (tx: Pick<SettingTx, 'db'>) =>
  (await tx.db.selectFrom('clinic').selectAll().executeTakeFirst()) ?? null

type Update = Partial<Omit<Insertable<Clinic>, 'clinic_id'>>

export async function setClinic(tx: Pick<SettingTx, 'db'>, values: Update): Promise<void> {
  await tx.db.updateTable('clinic').set(values).execute()
}
