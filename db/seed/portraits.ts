// Faces of invented people, drawn by a few shapes: no photo of anybody, and none that was made to look like one.

type Look = {
  behind: string
  skin: string
  hair: string
  clothes: string
  /** Over the head: a cap of hair, or one that falls to the shoulders. */
  long?: true
  beard?: true
  glasses?: true
}

const looks: Record<string, Look> = {
  jose: { behind: '#cfe3df', skin: '#b9825a', hair: '#3b2a20', clothes: '#2f5d73', beard: true },
  ruth: {
    behind: '#e7dccb',
    skin: '#e8c3a8',
    hair: '#d9d6d2',
    clothes: '#7a4a63',
    long: true,
    glasses: true,
  },
}

/** By the key of the person, as SVG of 400 by 400. */
export const portraits: Record<string, string> = Object.fromEntries(
  Object.entries(looks).map(([key, look]) => [key, drawing(look)]),
)

function drawing({ behind, skin, hair, clothes, long, beard, glasses }: Look): string {
  const line = 'fill="none" stroke="#2b2320" stroke-width="6" stroke-linecap="round"'
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 400 400">',
    `<rect width="400" height="400" fill="${behind}"/>`,
    long && `<path d="M100 180a100 105 0 0 1 200 0v130q-100 40-200 0z" fill="${hair}"/>`,
    `<path d="M50 400q0-105 150-105t150 105z" fill="${clothes}"/>`,
    `<path d="M165 240h70v60q-35 35-70 0z" fill="${skin}"/>`,
    `<ellipse cx="200" cy="185" rx="82" ry="100" fill="${skin}"/>`,
    beard && `<path d="M119 200q5 92 81 92t81-92q-18 40-81 40t-81-40z" fill="${hair}"/>`,
    `<path d="M112 180q-8-105 88-105t88 105q-25-50-88-52t-88 52z" fill="${hair}"/>`,
    '<circle cx="168" cy="182" r="9" fill="#2b2320"/><circle cx="232" cy="182" r="9" fill="#2b2320"/>',
    glasses &&
      `<circle cx="168" cy="182" r="27" ${line}/><circle cx="232" cy="182" r="27" ${line}/>`,
    glasses && `<path d="M195 178q5-5 10 0" ${line}/>`,
    `<path d="M200 195l-7 26h10" ${line} stroke-opacity=".35"/>`,
    beard
      ? '<path d="M172 244q28 16 56 0q-28-8-56 0z" fill="#8f4b40"/>'
      : `<path d="M168 242q32 26 64 0" ${line}/>`,
    '</svg>',
  ]
    .filter(Boolean)
    .join('')
}
