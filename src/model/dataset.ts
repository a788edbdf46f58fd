/** The card of a dataset (`dataset.yml`): who publishes it, under which licence, and what to expect in it. */
export interface Dataset {
  id: string
  name: string
  description: string
  publisher: string
  url: string | null
  licence: string
  version: string
  retrieved: string
  /** Least and most records expected; outside of it the load is refused. */
  expect: { least: number; most: number }
  rows: number
  sha256: string
}
