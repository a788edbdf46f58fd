import { InvalidArgumentError } from 'commander'

/** An option's whole number of at most six digits. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('expected a whole number')
  return Number(value)
}
