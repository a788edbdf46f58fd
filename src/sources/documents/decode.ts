import { documentError } from '../../errors.ts'

export interface Decoded {
  text: string
  /** Charset as IANA names it. */
  charset: string
}

/** Bytes → text: UTF-8 or UTF-16 by their marks, else strict UTF-8, else the declared charset, else windows-1252.
 *  The byte order mark is removed; nothing else is changed.
 *  @throws EntenteError DOCUMENT for binary data and for an unknown charset */
export function decode(bytes: Uint8Array, origin: string, declared: string | null = null): Decoded {
  const charset = markOf(bytes) ?? (isUtf8(bytes) ? 'utf-8' : (declared ?? 'windows-1252'))
  const text = decodeAs(bytes, charset, origin)
  const sample = text.slice(0, 65536)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u0080-\u009f\ufffd]/g)?.length ?? 0
  if (controls > sample.length * 0.002 + (charset === 'utf-8' ? 2 : 0)) {
    throw documentError('is no text (binary data): give .txt, .md, .html or .pdf', { origin, charset })
  }
  return { text, charset }
}

/** The charset that a page declares in its first 4 KB, null if none or UTF-8 (which is tried anyway). */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const charset = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i
    .exec(head)?.[1]
    ?.toLowerCase()
  return charset && charset !== 'utf-8' && charset !== 'utf8' ? charset : null
}

function decodeAs(bytes: Uint8Array, charset: string, origin: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch (cause) {
    throw documentError(
      `declares the unknown charset "${charset}": save it as UTF-8`,
      { origin, charset },
      cause,
    )
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
