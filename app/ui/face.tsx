/** A person's picture, round; the first letters of the name where there is none. */

export type FaceProps = {
  name: string
  photo?: {
    /** Its address. */
    src: string
    /** What it shows; nothing where the name stands beside it. */
    alt: string
  } | null
}

export function Face({ name, photo }: FaceProps) {
  return photo ? (
    <img className="face" src={photo.src} alt={photo.alt} />
  ) : (
    <span className="face" aria-hidden="true">
      {initials(name)}
    </span>
  )
}

/** First letters of the first and the last name: 'José Ramírez' is JR. */
function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends.map((word = '') => [...word][0] ?? '').join('')
}
