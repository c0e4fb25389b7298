// The link itself: from now on this account opens this record, as far as the terms say.
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import type { CaregiverTerms } from './terms.ts'
import { sealWho } from './who.ts'

export type Granting = {
  patient: string
  account: string
  /** What the patient is called. */
  whose: string
  /** Who let them in: the patient, a member of staff. */
  by: string | null
  terms: CaregiverTerms
}

/** @returns its id; null when this account opens the record already */
export async function writeGrant(tx: Tx, { patient, account, whose, by, terms }: Granting) {
  const grant = uuidv7(tx.now)
  const { name, relation, email, basis, sections, acts, until, reviewAt, grounds } = terms
  const made = await tx.db
    .insertInto('account_patient')
    .values({
      patient_id: patient,
      account_id: account,
      grant_id: grant,
      relation: 'proxy',
      basis,
      sections,
      acts,
      who: await sealWho(tx.vault, patient, grant, { name, relation, email, whose }),
      grounds:
        grounds === null
          ? null
          : await tx.vault.seal(patient, placeOf('account_patient', 'grounds', grant), grounds),
      granted_by: by,
      ends_at: until,
      review_at: reviewAt,
      news_from: tx.now,
      created_at: tx.now,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('grant_id')
    .executeTakeFirst()
  return made ? grant : null
}
