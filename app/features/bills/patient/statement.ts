// Everything that was billed and paid, as a PDF.
import { patientPage } from '../../../doors/web/page.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { asFile } from '../both/as-file.ts'
import { statementPdf } from '../both/paper.ts'
import { copyStatement } from '../own.server.ts'

export const loader = patientPage(async ({ ctx, visit }) => {
  const statement = await copyStatement(ctx, {})
  return asFile(await statementPdf(textsOf(visit), statement), 'statement')
})
