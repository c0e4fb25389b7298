// Registering a patient. Sent once, it shows who may be the same person; sent again, it makes the record and leads to
// the invitation.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf, step } from '../../../doors/web/drafts.server.ts'
import { problems } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { forbidden } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { keptFields } from '../../drafts/kept.ts'
import type { Alike } from '../alike.server.ts'
import { noFields, type PersonFields as Fields } from '../fields.ts'
import { registerPatient } from '../register.server.ts'
import { AlikeList } from './alike-list.tsx'
import { PersonFields } from './person-fields.tsx'
import { personIn } from './person-form.ts'

export const loader = staffPage(async (page) => {
  const { actor } = page.ctx.open
  if (actor.kind !== 'staff' || !actor.may.includes('people.register'))
    throw forbidden('not_your_role', 'Your role does not include this.')
  return { draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form }) => {
  const typed = personIn(form)
  const different = form.getAll('different').map(String)
  const made = await registerPatient(ctx, { ...typed, different })
  if (made.alike) return step({ kept: keptFields(form), alike: made.alike, typed })
  return redirect(`/staff/patients/${made.patient}/invite?registered=yes`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }
type Shown = { alike?: Alike[]; typed?: Fields }

export default function NewPatient({ loaderData: { draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { alike, typed } = (actionData ?? {}) as Shown
  return (
    <Page
      title={t('register.title')}
      lede={t('register.lede')}
      back={{ href: '/staff', label: t('find.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <DraftForm what="register.draft" draft={draft} sent={actionData}>
        {alike && typed && <AlikeList of={alike} typed={typed} />}
        <PersonFields value={noFields} errors={errors} isNew />
        <Button kind={alike ? 'quiet' : 'main'}>
          {t(alike ? 'register.anyway' : 'register.button')}
        </Button>
      </DraftForm>
    </Page>
  )
}
