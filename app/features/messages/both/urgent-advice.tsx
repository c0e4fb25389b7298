/**
 * What somebody sees whose message may tell of an emergency, before it is sent and above everything else: `<Page before={<UrgentAdvice of={urgency(text, language)} />}>`.
 * It takes focus and does not move. `children` are what the screen lets them do next, such as sending all the same.
 * Draws nothing when there is no alert. Given in the language of the message.
 */
import type { ReactNode } from 'react'
import { telephone, useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { needCrisisLine, type Kind, type Language } from '../urgent/kinds.ts'
import { adviceEs, adviceEsOf } from '../urgent/lists/es-advice.ts'
import type { Urgency } from '../urgent/urgency.ts'

export type UrgentAdviceProps = { of: Pick<Urgency, 'kinds' | 'language'>; children?: ReactNode }

export function UrgentAdvice({ of: { kinds, language }, children }: UrgentAdviceProps) {
  const t = useTexts()
  const words = useAdvice(language)
  const first = kinds[0]
  if (!first) return null
  // What is most pressing is said alone; that somebody may harm themself is never left out.
  const crisis = kinds.find((kind) => needCrisisLine.includes(kind))
  const isOwnLine = crisis && t.crisis !== t.emergency
  const said = crisis && crisis !== first ? [first, crisis] : [first]
  const call = (
    <ButtonLink kind="danger" href={telephone(t.emergency)} icon="phone">
      {words.call(t.emergency)}
    </ButtonLink>
  )
  return (
    <div className="urgent" {...(language === 'es' ? { lang: 'es', dir: 'ltr' } : {})}>
      <Panel tone="danger" title={words.of(first).title} focus>
        {said.map((kind) => (
          <p key={kind}>{words.of(kind).body}</p>
        ))}
        <Buttons>
          {(crisis !== first || !isOwnLine) && call}
          {isOwnLine && (
            <>
              <ButtonLink kind="danger" href={telephone(t.crisis)} icon="phone">
                {words.call(t.crisis)}
              </ButtonLink>
              <ButtonLink kind="quiet" href={`sms:${t.crisis}`} icon="messages">
                {words.text(t.crisis)}
              </ButtonLink>
            </>
          )}
          {crisis === first && isOwnLine && call}
        </Buttons>
        <p>{words.late}</p>
        {children && (
          <div lang={t.lang} dir={t.dir}>
            {children}
          </div>
        )}
      </Panel>
    </div>
  )
}

/** The portal's pages are English so far; advice is not left to them. */
function useAdvice(language: Language) {
  const t = useTexts()
  const numbers = { number: t.emergency, crisis: t.crisis }
  if (language === 'en') {
    return {
      call: (number: string) => t('urgent.call', { number }),
      text: (number: string) => t('urgent.text', { number }),
      late: t('urgent.late'),
      of: (kind: Kind) => ({
        title: t(`urgent.${kind}.title`),
        body: t(`urgent.${kind}.body`, numbers),
      }),
    }
  }
  const fill = (text: string, number: string) =>
    text.replaceAll('{number}', number).replaceAll('{crisis}', t.crisis)
  return {
    call: (number: string) => fill(adviceEs.call, number),
    text: (number: string) => fill(adviceEs.text, number),
    late: adviceEs.late,
    of: (kind: Kind) => {
      const { title, body } = adviceEsOf[kind]
      return { title, body: fill(body, t.emergency) }
    },
  }
}
