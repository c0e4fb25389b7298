// What somebody was writing, on the start page: go on, or throw it away.
import { useTexts } from '../../texts/context.tsx'
import { en, type TextKey } from '../../texts/en.ts'
import { Button, ButtonLink, Buttons } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { Waiting } from './drafts.server.ts'

export function WaitingDrafts({ drafts, home }: { drafts: Waiting[]; home: string }) {
  const t = useTexts()
  return drafts.map(({ place, what, at }) => (
    <Panel key={place} tone="attention" title={t('drafts.title')}>
      <p>
        {t('drafts.waiting', {
          what: t((what in en ? what : 'drafts.form') as TextKey),
          when: t.dateTime(at),
        })}
      </p>
      <Buttons>
        <ButtonLink href={place}>{t('drafts.goOn')}</ButtonLink>
        <ThrowAway place={place} back={home} />
      </Buttons>
    </Panel>
  ))
}

export function ThrowAway({ place, back }: { place: string; back: string }) {
  const t = useTexts()
  return (
    <form method="post" action="/drafts/throw-away">
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="back" value={back} />
      <Button kind="quiet">{t('drafts.throwAway')}</Button>
    </form>
  )
}
