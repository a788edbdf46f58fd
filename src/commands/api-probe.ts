import { z } from 'zod'
import type { Config } from '../config.ts'

/** Milliseconds; on the same machine an API that runs answers at once. */
const PATIENCE = 2000

/** The URL of the API that the settings name, if an Entente answers there; null if none does. */
export async function findApi({ host, port }: Pick<Config, 'host' | 'port'>): Promise<string | null> {
  if (port === 0) return null
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const url = `http://${address.includes(':') ? `[${address}]` : address}:${port}`
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(PATIENCE) })
    const body = z.object({ status: z.literal('up') }).safeParse(await response.json())
    return response.ok && body.success ? url : null
  } catch {
    // Nothing listens there, or something that does not speak HTTP and JSON: no Entente either way.
    return null
  }
}
