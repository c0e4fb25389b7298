// How an invitation reads before it is sent: nothing has been done yet.
import { DraftForm, type DraftFormProps } from '../../../doors/web/draft-form.tsx'
import type { Section as Part } from '../../../kit/access.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Fields } from '../../drafts/kept.ts'
import { relationWords, shareLine, untilWords } from '../words.ts'

export type Reviewed = {
  name: string
  relation: string
  email: string | null
  sections: Part[]
  acts: Part[]
  until: string | null
}

type Props = Pick<DraftFormProps, 'draft'> & {
  of: Reviewed
  /** With the fields as they were sent, to be sent again. */
  sent: { kept?: Fields }
}

export function Review({ of, draft, sent }: Props) {
  const t = useTexts()
  const { name, relation, email, sections, acts, until } = of
  return (
    <Page title={t('caregivers.review.title')} lede={t('caregivers.review.lede', { name })}>
      <Facts
        items={[
          {
            term: t('caregivers.who'),
            value: t('caregivers.nameAndRelation', { name, relation: relationWords(relation, t) }),
          },
          { term: t('caregivers.email'), value: email ?? t('caregivers.onPaper') },
          { term: t('caregivers.sees'), value: shareLine(sections, t) },
          {
            term: t('caregivers.does'),
            value: acts.length > 0 ? shareLine(acts, t) : t('caregivers.nothing'),
          },
          { term: t('caregivers.until'), value: untilWords(until, t) },
        ]}
      />
      <DraftForm what="caregivers.draft" draft={draft} sent={sent}>
        {Object.entries(sent.kept ?? {}).map(([field, [value]]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <Buttons>
          <Button name="do" value="invite">
            {t(email ? 'caregivers.review.send' : 'caregivers.review.print', { name })}
          </Button>
          <Button kind="quiet" name="do" value="edit">
            {t('caregivers.review.edit')}
          </Button>
        </Buttons>
      </DraftForm>
    </Page>
  )
}
