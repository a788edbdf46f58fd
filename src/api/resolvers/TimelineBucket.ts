import { bucketPage } from '../events.ts'
import type { TimelineBucketResolvers } from '../resolvers.generated.ts'

export const TimelineBucket: TimelineBucketResolvers = {
  events: ({ start, type, eventCount, asked }, args, context) =>
    bucketPage(context, args, { start, type }, asked, eventCount),
}
