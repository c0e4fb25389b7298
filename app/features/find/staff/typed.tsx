// What the script of the search asks for as somebody types: the list, without a page around it.
import { renderToStaticMarkup } from 'react-dom/server'
import { answerScript } from '../../../doors/web/program.server.ts'
import { VisitProvider } from '../../../doors/web/visit-provider.tsx'
import { typed } from '../../../doors/web/form.ts'
import { LONGEST } from '../longest.ts'
import { searchPatients } from '../find.server.ts'
import { Found } from './found.tsx'

export const loader = () => new Response(null, { status: 404 })

export const action = answerScript(async ({ ctx, form, visit }) => {
  const search = typed(form, 'q').q.trim().slice(0, LONGEST)
  const value = await searchPatients(ctx, { search })
  const html = renderToStaticMarkup(
    <VisitProvider visit={visit}>
      <Found search={search} found={{ ok: true, value }} />
    </VisitProvider>,
  )
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
})
