/** What is said where somebody presses the button and chose nothing. */
export const NO_FILE = 'Take a photograph, or choose a file.'
