/** How long the gateway's page takes a payment. Stripe allows half an hour at least. */
export const MINUTES_OPEN = 60
