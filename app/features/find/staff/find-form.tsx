// The box to find a patient. Without the script it is sent like any form; with it, who is found stands there as somebody
// types, and what to say when that fails lies ready.
import { Script } from '../../../doors/web/script.tsx'
import { problems, typedBefore } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { LONGEST } from '../longest.ts'
import { Found, type FoundProps } from './found.tsx'

/** @param answer of the form, when it was sent */
export function FindForm({ answer }: { answer: unknown }) {
  const t = useTexts()
  const done = answer && 'found' in (answer as object) ? (answer as FoundProps) : null
  const [problem] = problems(answer)
  return (
    <>
      <form method="post" role="search" data-typed="/staff/find">
        <Field
          label={t('find.label')}
          hint={t('find.hint')}
          name="q"
          type="search"
          value={done?.search ?? typedBefore(answer).q}
          maxLength={LONGEST}
          autoComplete="off"
          optional
          find
        />
        <Buttons>
          <Button kind="quiet">{t('find.button')}</Button>
        </Buttons>
      </form>
      <p className="heard" role="status" />
      <div data-found>
        {problem && <Panel tone="attention">{problem.message}</Panel>}
        {done && <Found {...done} />}
      </div>
      <template data-says="429">
        <Panel tone="attention">{t('find.tooMany')}</Panel>
      </template>
      <template data-says="503">
        <Panel tone="attention">{t('find.failed', { phone: t.phone })}</Panel>
      </template>
      <Script name="find" />
    </>
  )
}
