/**
 * A few line drawings on a 24-unit grid, drawn for Portico. They only ever stand beside words, so
 * they are hidden from screen readers.
 */
const drawings = {
  arch: 'M6 20v-9a6 6 0 0 1 12 0v9M3.5 20h17M10 20v-8.5a2 2 0 0 1 4 0V20',
  home: 'M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5h-5v5H5a1 1 0 0 1-1-1z',
  record: 'M6 4h9l4 4v11a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM15 4v4h4M9 12h6M9 16h6',
  file: 'M6 3.5h8l4.500 4.500v12a.5.5 0 0 1-.5.5H6a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5zM14 3.500V8h4.500',
  visits:
    'M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10h16M8 4v4M16 4v4M9 15l2 2 4-4',
  messages:
    'M5 5h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-8l-5 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM8 9.5h8M8 13h5',
  more: 'M4 7h16M4 12h16M4 17h16',
  chevron: 'm9 5 7 7-7 7',
  flask: 'M9 4h6M10 4v6l-5 8.5A1 1 0 0 0 6 20h12a1 1 0 0 0 1-1.5L14 10V4M8 15h8',
  calendar:
    'M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10h16M8 4v4M16 4v4',
  pill: 'm6 11.5 5.5-5.5a4.6 4.6 0 0 1 6.5 6.5L12.5 18A4.6 4.6 0 0 1 6 11.5zM9 9l6 6',
  heart:
    'M12 20S4 15 4 9.5A4.2 4.2 0 0 1 12 8a4.2 4.2 0 0 1 8 1.5C20 15 12 20 12 20zM4.5 12H9l1.5-2.5 2.5 5 1.5-2.5h5',
  shield: 'M12 4l7 2.5V12c0 4.5-3 7-7 8.5C8 19 5 16.5 5 12V6.5z',
  syringe: 'M17 3l4 4M19 5l-3 3M13 6l5 5-8.5 8.5h-5v-5zM4.5 19.5l-2 2M10 9l2 2M7.5 11.5l2 2',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M15.5 4.5a3.5 3.5 0 0 1 0 6.5M17.5 14.5c2.2.8 3.5 2.9 3.5 5.5',
  person: 'M12 11.5a3.750 3.750 0 1 0 0-7.5 3.750 3.750 0 0 0 0 7.5zM5 20c0-3.5 3-6 7-6s7 2.5 7 6',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
  print:
    'M7 9V4h10v5M7 16H5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-2M7 14h10v6H7z',
  warning: 'M12 4.5 21 19.5H3zM12 10v4.5M12 17v.1',
  phone:
    'M6 4h3.5l1.5 4.5-2 1.5a11 11 0 0 0 5 5l1.5-2 4.5 1.5V18a2 2 0 0 1-2 2A15 15 0 0 1 4 6a2 2 0 0 1 2-2z',
  eye: 'M3 12s3-6.5 9-6.5 9 6.5 9 6.5-3 6.5-9 6.5S3 12 3 12zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  text: 'M3.5 18.5 8.5 6l5 12.5M5.3 14.5h6.4M14.5 18.5l3-8 3 8M15.7 15.5h3.6',
  tasks: 'M4 6.5l1.500 1.500 2.500-3M4 13l1.500 1.500 2.500-3M5 19h.1M11 6.500h9M11 13h9M11 19h9',
  sliders: 'M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h7M15 17h5M13 15v4',
  key: 'M8 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12.5 12H21v3.5M17 12v3M8 12v.1',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.500l1.500 2h-15zM10 18.500a2 2 0 0 0 4 0',
  lock: 'M6 11h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM8 11V8a4 4 0 0 1 8 0v3',
}

export type IconName = keyof typeof drawings

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={name === 'chevron' ? 'icon turns' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  )
}
