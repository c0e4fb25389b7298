// How a patient can come.
export const ways = ['in person', 'video', 'phone'] as const
export type Way = (typeof ways)[number]
