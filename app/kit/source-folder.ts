// The folder that the program was checked out into, however it is run: from its sources, or from a bundle whose pieces lie
// at different depths.
import fs from 'node:fs'
import path from 'node:path'

const above = (folder: string): string =>
  fs.existsSync(path.join(folder, 'package.json')) ? folder : above(path.dirname(folder))

export const sourceFolder = above(import.meta.dirname)
