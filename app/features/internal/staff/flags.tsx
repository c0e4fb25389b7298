// Flags of a patient: those that hold, each with the way to take it away, and those that are over.
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Button } from '../../../ui/button.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { About } from '../../chart/staff/section.ts'
import type { Flag } from '../flags.server.ts'

export function Flags({ of, about: { at, may } }: { of: Flag[]; about: About }) {
  const t = useTexts()
  const sets = may.includes('flags.set')
  const over = of.filter(({ ended }) => ended)
  const now = of.filter(({ ended }) => !ended)
  return (
    <Section
      title={t('internal.flags')}
      aside={sets && <a href={`${at}/internal/flag`}>{t('internal.addFlag')}</a>}
    >
      {now.length === 0 && <Nothing tellUs={false}>{t('internal.noFlags')}</Nothing>}
      {now.length > 0 && (
        <Rows>
          {now.map((flag) => (
            <FlagRow key={flag.id} flag={flag} sets={sets} />
          ))}
        </Rows>
      )}
      {over.length > 0 && (
        <Disclosure title={t('internal.flagsOver')}>
          <Rows>
            {over.map((flag) => (
              <FlagRow key={flag.id} flag={flag} sets={false} />
            ))}
          </Rows>
        </Disclosure>
      )}
    </Section>
  )
}

function FlagRow({ flag, sets }: { flag: Flag; sets: boolean }) {
  const t = useTexts()
  const { id, kind, words, by, at, until, ended } = flag
  const over =
    ended &&
    (ended.by
      ? t('internal.flagOver', { name: ended.by, date: t.date(ended.at) })
      : t('internal.flagRanOut', { date: t.date(ended.at) }))
  return (
    <Row
      title={t(`internal.kind.${kind}` as TextKey)}
      say={words}
      second={[
        t('internal.flagBy', { name: by, date: t.date(at) }),
        until && !ended && t('internal.flagUntil', { date: t.date(until) }),
        over,
      ]
        .filter(Boolean)
        .join(' · ')}
      more={
        sets && (
          <form method="post">
            <Button kind="quiet" name="flag" value={id}>
              {t('internal.flagEnd')}
            </Button>
          </form>
        )
      }
    />
  )
}
