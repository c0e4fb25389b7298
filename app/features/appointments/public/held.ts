/** Minutes for which a time is held while the code is awaited. */
export const HELD = 15
