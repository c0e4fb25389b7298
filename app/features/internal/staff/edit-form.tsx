// Editing a comment that others may be editing too, or taking it away.
import { DraftForm, type DraftFormProps } from '../../../doors/web/draft-form.tsx'
import { problems } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Meanwhile } from '../../../ui/meanwhile.tsx'
import type { Version } from '../comments.server.ts'

type Props = Pick<DraftFormProps, 'draft' | 'sent'> & { now: Version | undefined }

export function EditForm({ now, draft, sent }: Props) {
  const t = useTexts()
  return (
    <>
      <DraftForm what="internal.commentDraft" draft={draft} sent={sent}>
        <Meanwhile
          version={String(now?.version ?? 0)}
          sent={sent}
          compare={[{ name: 'text', label: t('internal.text') }]}
        />
        <Field
          label={t('internal.text')}
          hint={t('internal.textHint')}
          name="text"
          lines={4}
          value={now?.text}
          error={errorFor(problems(sent), 'text')}
        />
        <Button>{t('internal.save')}</Button>
      </DraftForm>
      <form method="post">
        <Button kind="quiet" name="take" value="yes">
          {t('internal.takeAway')}
        </Button>
      </form>
    </>
  )
}
