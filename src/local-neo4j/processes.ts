import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What tells this process from a later one with the same id: when it was started.
 *  @returns null when no such process runs (one that has ended but was not yet collected does not run) */
export function startMark(pid: number): string | null {
  return process.platform === 'linux' ? linuxStartMark(pid) : psStartMark(pid)
}

/** Memory that a process holds in RAM, in bytes; 0 when it does not run. */
export function residentMemory(pid: number): number {
  if (process.platform === 'linux') {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(`/proc/${pid}/status`) ?? '')?.[1]
    return Number(kilobytes ?? 0) * 1024
  }
  return Number(ps(pid, 'rss=') ?? 0) * 1024
}

function linuxStartMark(pid: number): string | null {
  const stat = readProc(`/proc/${pid}/stat`)
  if (stat === null) return null
  // The command's name stands in brackets and may hold anything; the fields after it are plain (man 5 proc).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, startTicks] = [fields[0], fields[19]]
  if (state === 'Z' || state === 'X') return null
  // Ticks count from the boot, so the boot is part of the mark.
  return `${readProc('/proc/sys/kernel/random/boot_id')?.trim()}:${startTicks}`
}

function psStartMark(pid: number): string | null {
  const line = ps(pid, 'stat=,lstart=')
  return line === null || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '')
}

function ps(pid: number, columns: string): string | null {
  try {
    return execFileSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch (error) {
    // ps ends with status 1 when it has nothing to list.
    if ((error as { status?: number }).status === 1) return null
    throw error
  }
}

function readProc(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}
