// A form as the file that it came as: a FHIR Questionnaire, to be taken to another program.
import { staffPage } from '../../../doors/web/page.server.ts'
import { readOneForm } from '../forms.server.ts'

export const loader = staffPage(async ({ ctx, params }) => {
  const { body } = await readOneForm(ctx, { id: params.form ?? '' })
  return new Response(JSON.stringify(body, null, 2), {
    headers: {
      'Content-Type': 'application/fhir+json',
      'Content-Disposition': 'attachment; filename="questionnaire.json"',
    },
  })
})
