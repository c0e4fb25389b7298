// Documents that are news to a patient: shown or replaced since, and not yet opened.
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'
import type { News } from '../home/news.fhir.ts'
import { isNews, patientSees } from './documents.policy.ts'
import { columns, openRow, type Raw } from './rows.ts'

export async function documentNews(tx: PatientTx, limit: number): Promise<News[]> {
  if (!tx.actor.newsFrom) return []
  const { rows } = await sql<Raw & { news_at: Date }>`
    select ${columns}, d.news_at, true as is_new from document d
    where ${patientSees(tx)} and d.news_at > ${tx.actor.newsFrom} and ${isNews(tx)}
    order by d.news_at desc limit ${sql.lit(limit)}`.execute(tx.db)
  return Promise.all(
    rows.map(async (row): Promise<News> => {
      const { id, title, author, status } = await openRow(tx, row)
      return {
        id,
        kind: 'document',
        plain: title,
        clinical: null,
        from: author,
        at: row.news_at.toISOString(),
        corrected: status === 'amended',
        href: `/documents/${id}`,
      }
    }),
  )
}
