/**
 * Says below the field of a text, while somebody types, how many texts it makes. Without script the look at the text says
 * it. Where only that a message waits goes out, it is one whatever is written, and nothing is said.
 */
import { Script } from '../../../../doors/web/script.tsx'
import { useTexts } from '../../../../texts/context.tsx'
import { alphabet, plain, room } from '../segments.ts'

const MOST = 30 // texts that the longest makes, and some

export function Counter({ begins }: { begins: string | null }) {
  const t = useTexts()
  if (begins === null) return null
  return (
    <>
      <p
        className="said"
        aria-live="polite"
        data-segments="body"
        data-begins={begins}
        data-basic={alphabet.basic}
        data-extended={alphabet.extended}
        data-plain={JSON.stringify(plain)}
        data-room={JSON.stringify(room)}
        data-says={JSON.stringify(
          Array.from({ length: MOST }, (_, i) => t('texts.count', { n: i + 1 })),
        )}
        data-because={t('texts.because', { sign: '{sign}' })}
      />
      <Script name="segments" />
    </>
  )
}
