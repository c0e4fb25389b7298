// Comments among staff, newest first, and the form for one more.
import { DraftForm, type DraftFormProps } from '../../../doors/web/draft-form.tsx'
import { problems } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { About } from '../../chart/staff/section.ts'
import type { Comment } from '../comments.server.ts'

type Props = Pick<DraftFormProps, 'draft' | 'sent'> & {
  /** Null where this role reads none. */
  comments: Comment[] | null
  /** The entry that the next one is about. */
  entry: string | null
  about: About
}

export function Comments({ comments, entry, about: { at, may }, draft, sent }: Props) {
  const t = useTexts()
  if (!comments) return null
  const standing = comments.filter(({ ended }) => !ended)
  return (
    <Section title={t('internal.comments')}>
      {standing.length === 0 && <Nothing tellUs={false}>{t('internal.noComments')}</Nothing>}
      {standing.length > 0 && (
        <Rows>
          {standing.map((comment) => (
            <CommentRow key={comment.id} comment={comment} at={at} />
          ))}
        </Rows>
      )}
      <CommentForm treats={may.includes('comments.care')} {...{ entry, draft, sent }} />
    </Section>
  )
}

function CommentRow({ comment, at: chart }: { comment: Comment; at: string }) {
  const t = useTexts()
  const { id, kind, by, at, versions, entry } = comment
  const [now] = versions
  const edited = versions.length > 1 && now
  return (
    <Row
      href={`${chart}/internal/${id}`}
      title={now?.text}
      second={[
        t('internal.by', { name: by, date: t.dateTime(at) }),
        edited && t('internal.edited', { name: edited.by, date: t.dateTime(edited.at) }),
        t(`internal.of.${kind}`),
        entry && t('internal.aboutEntry'),
      ]
        .filter(Boolean)
        .join(' · ')}
    />
  )
}

type FormProps = Pick<Props, 'entry' | 'draft' | 'sent'> & { treats: boolean }

function CommentForm({ treats, entry, draft, sent }: FormProps) {
  const t = useTexts()
  const errors = problems(sent)
  const kinds = treats ? (['care', 'desk'] as const) : (['desk'] as const)
  return (
    <DraftForm what="internal.commentDraft" draft={draft} sent={sent}>
      {entry && (
        <>
          <input type="hidden" name="entry" value={entry} />
          <p>{t('internal.aboutThis')}</p>
        </>
      )}
      <Field
        label={t('internal.text')}
        hint={t('internal.textHint')}
        name="text"
        lines={3}
        error={errorFor(errors, 'text')}
      />
      <Choices
        label={t('internal.who')}
        name="kind"
        value={kinds[0]}
        error={errorFor(errors, 'kind')}
        options={kinds.map((value) => ({ value, label: t(`internal.who.${value}`) }))}
      />
      <Button>{t('internal.add')}</Button>
    </DraftForm>
  )
}
