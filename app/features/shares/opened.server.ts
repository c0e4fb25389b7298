// What somebody outside has before them once they typed the passcode: whose record it is, and what is shared. Documents, their
// files and the summary open by the verbs that the patient has (documents.read, documents.file.open, summary.read).
import { sql } from 'kysely'
import { z } from 'zod'
import { forbidden } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import { patientSees } from '../documents/documents.policy.ts'
import { columns, openRow, type DocumentRow, type Raw } from '../documents/rows.ts'
import { readCard } from '../people/people.server.ts'
import { MOST_DOCUMENTS } from './terms.ts'

export type Shared = { whose: string; documents: DocumentRow[]; summary: boolean; until: Date }

export const readShared = verb({
  name: 'shares.opened.read',
  who: ['patient'],
  reach: 'documents',
  shared: true,
  input: z.object({}),
  audit: { action: 'read', what: 'share' },
  decide: ({ actor }) => {
    if (!actor.share) throw forbidden('only_outside', 'Open the address that was given to you.')
  },
  run: async (tx): Promise<Shared> => {
    const { actor } = tx
    const { rows } = await sql<Raw>`
      select ${columns}, false as is_new from document d where ${patientSees(tx)}
      order by d.dated_on desc, d.document_id limit ${MOST_DOCUMENTS}`.execute(tx.db)
    return {
      whose: (await readCard(tx.vault, actor.patient, actor.card)).name,
      documents: await Promise.all(rows.map((row) => openRow(tx, row))),
      summary: actor.share?.summary ?? false,
      until: actor.endsAt,
    }
  },
})
