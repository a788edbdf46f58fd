import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** A TCP port of loopback that nobody listens on.
 *  @param preferred taken if it is free; otherwise any */
export async function freePort(preferred: number): Promise<number> {
  return (await answers(preferred)) ? listenOnce(0) : listenOnce(preferred).catch(() => listenOnce(0))
}

/** On macOS one can bind 127.0.0.1 beside a listener on all addresses, so asking is the safer half of the test. */
async function answers(port: number): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port })
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

async function listenOnce(port: number): Promise<number> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new TypeError(`no TCP address: ${address}`)
  return address.port
}
