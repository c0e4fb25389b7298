/** The head and foot of every page: clinic, whose record this is, and whom to call. */
import { Icon } from './icon.tsx'
import { telephone, useTexts, Words } from '../texts/context.tsx'

export function Skip() {
  const t = useTexts()
  return (
    <a className="skip" href="#main">
      {t('common.skip')}
    </a>
  )
}

type TopProps = { person?: string; href?: string; demo?: boolean }

export function Top({ person, href, demo }: TopProps) {
  const t = useTexts()
  return (
    <header>
      {demo && <p className="demo">{t('common.demo')}</p>}
      <div className="top">
        <a className="clinic" href="/">
          <Icon name="arch" />
          {t.clinic}
        </a>
        {person && (
          <a className="who" href={href ?? '/'} aria-label={t('common.recordOf', { name: person })}>
            <Icon name="person" />
            {person}
          </a>
        )}
      </div>
    </header>
  )
}

export function Foot() {
  const t = useTexts()
  return (
    <footer className="foot">
      <p>
        <Words
          of="common.emergency"
          values={{ number: t.emergency }}
          links={{ call: telephone(t.emergency) }}
        />
      </p>
      {t.phone && (
        <p>
          <Words of="common.questions" />
        </p>
      )}
    </footer>
  )
}
