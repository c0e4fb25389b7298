// Checking a signed form: by its file, or by the code on it; and what came of it.
import { useTexts } from '../../../texts/context.tsx'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import type { Draft } from '../../drafts/drafts.server.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field, HintAndError, wiring } from '../../../ui/field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import { said } from '../questionnaire/form.ts'
import type { Checked } from '../sign/check.server.ts'

/** What an action says of it; a code that was not found is not kept. */
export type Answer = { checked: Checked; by: 'file' | 'code' }

type ResultProps = { of: Answer; href: string | null }

/** @param href where the copy in the portal is */
export function CheckResult({ of: { checked, by }, href }: ResultProps) {
  const t = useTexts()
  if (!checked)
    return (
      <Panel tone="attention" title={t('sign.check.no')} focus>
        <p>{t(by === 'file' ? 'sign.check.noFile' : 'sign.check.noCode')}</p>
      </Panel>
    )
  const { kind, at, title, newer, whole } = checked
  const when = t.dateTime(at)
  return (
    <Panel
      tone={whole ? 'done' : 'danger'}
      title={t(by === 'file' ? `sign.check.yes.${kind}` : `sign.check.code.${kind}`, { when })}
      focus
    >
      <p>{said(title, t.lang)}</p>
      <p>
        {t(
          !whole
            ? 'sign.check.broken'
            : by === 'file'
              ? 'sign.check.yesNext'
              : 'sign.check.codeNext',
        )}
      </p>
      {newer && <p>{t('sign.check.newer')}</p>}
      {href && (
        <ButtonLink kind="quiet" href={href}>
          {t('sign.check.open')}
        </ButtonLink>
      )}
    </Panel>
  )
}

type Props = { errors: FormError[]; draft: Draft; sent?: unknown }

export function CheckForms({ errors, draft, sent }: Props) {
  const t = useTexts()
  const field = {
    label: t('sign.check.file'),
    name: 'file',
    hint: t('sign.check.fileHint'),
    error: errorFor(errors, 'file'),
  }
  return (
    <>
      <Section title={t('sign.check.byFile')}>
        <form method="post" encType="multipart/form-data">
          <div className="field">
            <label htmlFor="file">{field.label}</label>
            <HintAndError {...field} />
            <input {...wiring(field)} type="file" accept=".pdf,application/pdf" />
          </div>
          <Button name="do" value="file">
            {t('sign.check.fileDo')}
          </Button>
        </form>
      </Section>
      <Section title={t('sign.check.byCode')}>
        <DraftForm what="sign.check.codeDraft" draft={draft} sent={sent}>
          <Field
            label={t('sign.check.code')}
            hint={t('sign.check.codeHint')}
            name="paper"
            maxLength={60}
            error={errorFor(errors, 'paper')}
          />
          <Button kind="quiet" name="do" value="code">
            {t('sign.check.codeDo')}
          </Button>
        </DraftForm>
      </Section>
    </>
  )
}
