// What the pages have in common on which staff write a text: the number it goes to, the words with how many texts they make,
// and what leaves.
import type { ReactNode } from 'react'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { problems } from '../../../../doors/web/form.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons } from '../../../../ui/button.tsx'
import { errorFor } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Prose } from '../../../../ui/prose.tsx'
import type { Draft } from '../../../drafts/drafts.server.ts'
import type { LookedAt, ThreadTexts } from '../send.server.ts'
import { Counter } from './counter.tsx'
import { StoppedPanel, toWords } from './texts-line.tsx'

/** What the action answers to a look. */
export const lookedIn = (sent: unknown): LookedAt | undefined =>
  (sent as { looked?: LookedAt } | undefined)?.looked

type Writing = {
  texts: ThreadTexts
  name: string
  draft: Draft
  /** The action's answer. */
  sent: unknown
  /** Another number was asked for. */
  other: boolean
  /** What the form has before the words. */
  children: ReactNode
}

/** First a number, where there is none; then the words, looked at before they are sent. */
export function WriteText({ texts, name, draft, sent, other, children }: Writing) {
  const t = useTexts()
  const { number } = texts
  if (!number || other) return <NumberForm texts={texts} draft={draft} sent={sent} />
  const looked = lookedIn(sent)
  return (
    <>
      {number.stopped && <StoppedPanel of={number.stopped} />}
      <p>
        {toWords(number, t)} · <a href="?number=other">{t('texts.numberChange')}</a>
      </p>
      {!number.stopped && (
        <>
          <DraftForm what="texts.draft" draft={draft} sent={sent}>
            {children}
            <Field
              label={t('texts.body')}
              hint={t('texts.portalToo', { name })}
              name="body"
              lines={4}
              maxLength={1600}
              error={errorFor(problems(sent), 'body')}
            />
            <Counter begins={texts.begins} />
            {looked && <Look of={looked} consent={number.consent} name={name} />}
            <Buttons>
              <Button kind={looked ? 'quiet' : undefined} name="do" value="look">
                {t('texts.look')}
              </Button>
              {looked && (
                <Button name="do" value="send">
                  {t('texts.sendIt')}
                </Button>
              )}
            </Buttons>
          </DraftForm>
          <form method="post">
            <Buttons>
              <Button kind="quiet" name="do" value="stop">
                {t('texts.stop')}
              </Button>
            </Buttons>
          </form>
        </>
      )}
    </>
  )
}

function NumberForm({ texts, draft, sent }: Pick<Writing, 'texts' | 'draft' | 'sent'>) {
  const t = useTexts()
  return (
    <DraftForm what="texts.numberDraft" draft={draft} sent={sent}>
      {!texts.number && <p>{t('texts.noNumber')}</p>}
      <Field
        label={t('texts.number')}
        hint={t('texts.numberHint')}
        name="number"
        type="tel"
        value={texts.onRecord ?? ''}
        error={errorFor(problems(sent), 'number')}
      />
      <Button name="do" value="number">
        {t('texts.numberSave')}
      </Button>
    </DraftForm>
  )
}

type LookProps = {
  of: LookedAt
  consent: NonNullable<ThreadTexts['number']>['consent']
  name: string
}

/** What leaves, letter by letter, and when. */
function Look({ of, consent, name }: LookProps) {
  const t = useTexts()
  const { segments, text, form, held, at } = of
  const { parts, length, each, because } = segments
  const agreed = consent && {
    name,
    day: t.date(consent.at),
    who: consent.helper || t('texts.someHelper'),
  }
  return (
    <Panel tone="info" title={t('texts.goes')} focus>
      <Prose>{text}</Prose>
      <p>
        {parts === 1
          ? t('texts.parts', { n: parts, length, most: each })
          : t('texts.partsMany', { n: parts, length })}
        {because && form === 'words' && ` ${t('texts.because', { sign: because })}`}
      </p>
      <p>
        {form === 'words' && agreed
          ? t(consent.helper === null ? 'texts.goes.words' : 'texts.goes.wordsBy', agreed)
          : t('texts.goes.link', { name })}
      </p>
      <p>
        {held
          ? `${t(`texts.held.${held}`)} ${t('texts.goes.later', { when: t.dateTime(at) })}`
          : t('texts.goes.now')}{' '}
        {t('texts.change')}
      </p>
    </Panel>
  )
}
