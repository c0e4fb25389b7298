// The head of the chart, in view however far one scrolls: whose it is, in what one must not get wrong, and a red band
// while a restricted record is open.
import { useTexts, Words } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Subject, SubjectMark } from '../../../ui/subject.tsx'
import { bornWords } from '../../people/age.ts'
import type { About } from './section.ts'
import type { LoadedMark } from './load.tsx'

type Props = { about: Pick<About, 'at' | 'head' | 'looks' | 'now'>; marks: LoadedMark[] }

export function Head({ about: { at, head, looks, now }, marks }: Props) {
  const t = useTexts()
  const { card, restricted, openUntil } = head
  const { pronouns, photo } = looks
  const facts = [
    bornWords(card.birthDate, now, t),
    pronouns,
    card.recordNumber && t('chart.recordNumber', { number: card.recordNumber }),
  ]
  return (
    <Subject
      label={t('chart.head')}
      name={card.name}
      aside={
        <>
          {isCalledOtherwise(card) && t('chart.goesBy', { name: card.preferred })}{' '}
          {restricted && !openUntil && <Flag kind="abnormal" word={t('chart.isRestricted')} />}
        </>
      }
      facts={facts.filter((one) => typeof one === 'string')}
      photo={photo ? { src: photo, alt: t('chart.photo', { name: card.name }) } : null}
      alarm={
        openUntil && (
          <form method="post" action={at}>
            <p>{t('glass.band', { time: t.time(openUntil) })}</p>
            <Button kind="quiet" name="do" value="close-glass">
              {t('glass.close')}
            </Button>
          </form>
        )
      }
    >
      {marks.map(({ key, title, draw }) =>
        draw ? (
          <div key={key}>{draw}</div>
        ) : (
          <SubjectMark key={key} tone="attention">
            <Words of="chart.markFailed" values={{ what: t(title) }} links={{ retry: '' }} />
          </SubjectMark>
        ),
      )}
    </Subject>
  )
}

/** What somebody is called is told where it is no part of the name. */
const isCalledOtherwise = ({ name, preferred }: About['head']['card']): boolean =>
  preferred !== '' && !name.split(/\s+/).includes(preferred)
