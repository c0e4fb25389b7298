/** Stands for all accounts where a job is told one: the clinic changed its times. */
export const EVERYBODY = '00000000-0000-8000-8000-00000000a0d3'
