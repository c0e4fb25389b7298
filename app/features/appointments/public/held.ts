/** Minutes for which a time is held while the code is awaited. */
export const HELD = 15
/** Minutes for which the code of a booking link is good. */
export const CODE_MINUTES = 15
