// What can be done with an item, one key each. The note goes along with whatever is pressed.
import { DraftForm, type DraftFormProps } from '../../../doors/web/draft-form.tsx'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Item } from '../item.ts'
import { kindOf } from '../kinds.ts'
import type { Choice } from '../choice.ts'
import { workAddress } from './address.ts'

type Props = Pick<DraftFormProps, 'draft' | 'sent'> & { item: Item; choice: Choice }

export function Deeds({ item, choice, draft, sent }: Props) {
  const t = useTexts()
  const { deed, href } = kindOf(item.kind)
  if (item.doneAt && deed)
    return (
      <ButtonLink kind="quiet" href={href(item)} shortcut="o">
        {t('work.open')}
      </ButtonLink>
    )
  const to = (page: string) => workAddress(choice, `/${item.id}/${page}`)
  return (
    <DraftForm what="work.draftNote" draft={draft} sent={sent}>
      <input type="hidden" name="seen" value={item.changes} />
      <Buttons>
        {item.doneAt ? (
          <Button name="do" value="reopen" kind="quiet" shortcut="r">
            {t('work.reopen')}
          </Button>
        ) : (
          <>
            {deed ? (
              <ButtonLink href={href(item)} shortcut="e">
                {t(deed)}
              </ButtonLink>
            ) : (
              <Button name="do" value="done" shortcut="e">
                {t('work.done')}
              </Button>
            )}
            <Take item={item} />
            <ButtonLink kind="quiet" href={to('hand-over')} shortcut="h">
              {t('work.handOver')}
            </ButtonLink>
            {item.snoozedUntil ? (
              <Button name="do" value="wake" kind="quiet" shortcut="z">
                {t('work.wake')}
              </Button>
            ) : (
              <ButtonLink kind="quiet" href={to('snooze')} shortcut="z">
                {t('work.snooze')}
              </ButtonLink>
            )}
          </>
        )}
        {!deed && (
          <ButtonLink kind="quiet" href={href(item)} shortcut="o">
            {t('work.open')}
          </ButtonLink>
        )}
      </Buttons>
      <Field label={t('work.note')} name="note" lines={2} maxLength={1000} optional />
    </DraftForm>
  )
}

function Take({ item: { holder } }: { item: Item }) {
  const t = useTexts()
  if (holder?.isMe) return null
  return (
    <Button name="do" value="take" kind="quiet" shortcut="a">
      {holder ? t('work.takeOver', { name: holder.name }) : t('work.take')}
    </Button>
  )
}
