/** The head and foot of every page: clinic, whose record this is, and whom to call. */
import { useFrame, type Frame } from './frame.tsx'
import { Button } from './button.tsx'
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

type TopProps = Pick<Frame, 'person' | 'signOut' | 'demo' | 'record' | 'view'> & { href?: string }

export function Top({ person, href, signOut, demo, record, view }: TopProps) {
  const t = useTexts()
  const { logo, alarm } = useFrame()
  return (
    <header>
      {view && <View {...view} />}
      {demo && <p className="demo">{t('common.demo')}</p>}
      <div className="top">
        <a className="clinic" href="/">
          {logo ? <Logo {...logo} /> : <Icon name="arch" />}
          {t.clinic}
        </a>
        {person && (
          <a
            className="who"
            href={href ?? '/'}
            aria-label={t(signOut ? 'common.signedInAs' : 'common.recordOf', { name: person })}
          >
            <Icon name="person" />
            {person}
          </a>
        )}
        {signOut && (
          <form method="post" action="/sign-out" className="out">
            <Button kind="quiet">{t('common.signOut')}</Button>
          </form>
        )}
      </div>
      {record && <Band {...record} />}
      {alarm && <Alarm {...alarm} />}
    </header>
  )
}

/** Always there, so that a screen reader says what comes. */
function Alarm({ n, say, href }: NonNullable<Frame['alarm']>) {
  const t = useTexts()
  return (
    <div className="urgent-bar" aria-live="assertive" data-alarm={n}>
      <p hidden={n === 0}>
        <Icon name="warning" />
        <a href={href}>
          {say} <b>{t.number(n)}</b>
        </a>
      </p>
    </div>
  )
}

/** A member of staff sees this page as the patient does: said above everything else, on every page. */
function View({ say, end, href }: NonNullable<Frame['view']>) {
  return (
    <form method="post" action={href} className="band other view" data-own>
      <p>
        <Icon name="eye" />
        <span>{say}</span>
      </p>
      <button name="do" value="end" className="button quiet">
        {end}
      </button>
    </form>
  )
}

const LOGO = { height: 32, most: 160 } // CSS pixels

/** As high as the line it stands in; its name stands beside it. */
function Logo({ src, width, height }: NonNullable<Frame['logo']>) {
  const wide = Math.round((width / height) * LOGO.height)
  const shrunk = Math.min(1, LOGO.most / wide)
  return (
    <img
      src={src}
      alt=""
      width={Math.round(wide * shrunk)}
      height={Math.round(LOGO.height * shrunk)}
    />
  )
}

/** Whose record this page is of: said in words, and somebody else's also by its shape. */
function Band({ own, say, others }: NonNullable<Frame['record']>) {
  return (
    <form method="post" action="/who" className={own ? 'band' : 'band other'}>
      <p>
        {!own && <Icon name="people" />}
        <span>{say}</span>
      </p>
      {others.map(({ value, label }) => (
        <button key={value} name="record" value={value} className="button quiet">
          {label}
        </button>
      ))}
    </form>
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
