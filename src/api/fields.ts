import { officeRank } from '../model/office-rank.ts'
import type { ByIds, Context } from './context.ts'
import type { ReadParameters } from './queries.generated.ts'
import type { ActorRow, OfficeRow } from './rows.ts'
import { pointInTime } from './scalars.ts'

// What fields of several types have in common.

/** The nodes to which a node leads by a statement that returns them as `node`. */
export async function nodes<Row, N extends ByIds>(
  { load }: Context,
  name: N,
  id: string,
  args: Omit<ReadParameters[N], 'ids'>,
): Promise<Row[]> {
  return (await load<N, { node: Row }>(name, id, args)).map((row) => row.node)
}

/** Whom an organization or a group acts for. */
export const actsFor = ({ id }: { id: string }, args: { on?: string | null }, context: Context) =>
  nodes<ActorRow, 'Organization/actsFor'>(context, 'Organization/actsFor', id, pointInTime(args))

/** When an actor began and ended to exist, as the source states it; the graph has the days beside it. */
export const existence = {
  startDate: ({ from, startDate }: ActorRow) => from ?? startDate ?? null,
  endDate: ({ to, endDate }: ActorRow) => to ?? endDate ?? null,
}

/** Offices of one day by rank; those of all times stay as they are, the latest first. */
export function ranked(offices: OfficeRow[], { on }: { on?: string | null }): OfficeRow[] {
  return on == null ? offices : offices.toSorted((a, b) => officeRank(a.title) - officeRank(b.title))
}

/** A word of the graph as the name of an enum's value: `un-member` → UN_MEMBER, `isoNumeric` → ISO_NUMERIC. */
export function enumName<E extends string>(value: string): E {
  return value
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase() as E
}
