// A process of its own that draws one picture of anybody anew: takes it on standard input, gives the large one with its length
// before it, then the small one.
import { drawnAnew } from './drawn-anew.ts'

const pieces: Buffer[] = []
for await (const piece of process.stdin) pieces.push(piece as Buffer)
const { picture, face } = await drawnAnew(Buffer.concat(pieces))
const length = Buffer.alloc(4)
length.writeUInt32BE(picture.length)
process.stdout.write(Buffer.concat([length, picture, face]))
