/** Minutes for which the code to a contact on file counts. */
export const MINUTES_CODE = 15
