/** Marks that differ by outline, so that meaning survives without colour. 16-unit grid. */
const outlines = {
  up: 'M8 2l6.5 11.5h-13z',
  down: 'M8 14 1.5 2.5h13z',
  octagon: 'M5 1h6l4 4v6l-4 4H5l-4-4V5zM8 4.5v4.5M8 11.5v.2',
  diamond: 'M8 1l7 7-7 7-7-7zM8 5v3.5M8 10.8v.2',
  check: 'M2.5 8.5l3.5 3.5 7.5-8',
  note: 'M8 1.2a6.8 6.8 0 1 0 .01 0zM8 7.5v4M8 4.5v.2',
  dash: 'M3 8h10',
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  pencil: 'M2.5 13.5l.7-3.5L10.5 2.7l2.8 2.8L6 12.8zM9 4.5l2.5 2.5',
  clock: 'M8 1.2a6.8 6.8 0 1 0 .01 0zM8 4v4.2l2.8 1.8',
  dot: 'M8 4a4 4 0 1 0 .01 0z',
  ring: 'M8 3.5a4.5 4.5 0 1 0 .01 0z',
}

export type ShapeName = keyof typeof outlines

export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg className={`shape ${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={outlines[name]} />
    </svg>
  )
}
