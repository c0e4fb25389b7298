/** Kinds of reason for opening a restricted record, as the patient is told them; more words are for the review. */
export const reasons = ['emergency', 'urgent care', 'asked by the patient', 'other'] as const
