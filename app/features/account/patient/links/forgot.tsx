// Asking for a new password. The answer is the same whoever asks for whatever address.
import { redirect } from 'react-router'
import { typed } from '../../../../doors/web/form.ts'
import { personAction } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { askForLink } from '../../links/ask.server.ts'
import { AskForm } from './ask-form.tsx'

export const action = personAction('public', async ({ ctx, form }) => {
  await askForLink(ctx, { ...typed(form, 'email'), purpose: 'reset' })
  return redirect('/forgot/sent')
})

export default function Forgot({ actionData }: { actionData?: unknown }) {
  const t = useTexts()
  return <AskForm title={t('forgot.title')} lede={t('forgot.lede')} actionData={actionData} />
}
