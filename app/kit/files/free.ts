// Memory that is not needed any more goes back at once. Left to be collected, the pieces of one large file add up to about its
// size before anybody looks.

/** To be called by whoever used `bytes` last: they are empty afterwards. What shares its memory with others stays. */
export function letGo({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}
