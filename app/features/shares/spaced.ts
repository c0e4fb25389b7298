/** '0429 1773': as a passcode is read out. */
export const spaced = (passcode: string): string => `${passcode.slice(0, 4)} ${passcode.slice(4)}`
