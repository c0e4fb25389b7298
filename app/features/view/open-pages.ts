// The patient's pages that staff see in a view: those that show the record. Whatever is the person's own (account, ways
// in, devices, people who help, who opened the record) is not among them, and neither is a page that nobody thought of.
const open =
  /^\/(?!visits\/calendar$|medicines\/(?:refill$|also$|pharmacies$|stop\/)|bills\/(?:pay|statement)(?:\/|$)|bills\/[\w-]+\/)(?:results|vitals|visits|record|conditions|medicines|allergies|immunizations|procedures|care-team|documents|timing|more|summary|bills)?(?:\/[\w-]+)*$/

export const isOpenInView = (address: string): boolean => open.test(address)
