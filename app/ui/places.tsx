/** The bar of places: at the bottom under the thumb on phones, a rail at the side on wide screens. */
import { useTexts } from '../texts/context.tsx'
import { placeOf, type Place } from './frame.tsx'
import { Icon } from './icon.tsx'

export function Places({ places, here }: { places: Place[]; here: string }) {
  const t = useTexts()
  const current = placeOf(places, here)
  if (places.length === 0) return null
  return (
    <nav className="places" aria-label={t('common.places')}>
      {places.map((place) => (
        <a
          key={place.href}
          href={place.href}
          aria-current={place === current ? (here === place.href ? 'page' : 'true') : undefined}
        >
          <Icon name={place.icon} />
          {place.label}
          {place.news !== undefined && (place.news > 0 || place.live) && (
            <i hidden={place.news === 0} data-count={place.live}>
              {t.number(place.news)} <span className="heard">{t('common.new')}</span>
            </i>
          )}
          {place.waiting !== undefined && (
            <i
              hidden={place.waiting === 0}
              data-waiting={place.live ? undefined : true}
              data-count={place.live}
            >
              {t.number(place.waiting)} <span className="heard">{t('place.waiting')}</span>
            </i>
          )}
        </a>
      ))}
    </nav>
  )
}
