// Pictures for tests, as a telephone or a scanner would send them.
import sharp from 'sharp'

/** 120 by 100 dots of one colour. */
export const picture = () =>
  sharp({ create: { width: 120, height: 100, channels: 3, background: '#336699' } })

export const onePicture = await picture().png().toBuffer()
