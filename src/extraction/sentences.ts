import type { ReadingView } from './reading-view.ts'

/** A sentence of a block: offsets into the view's text, `block` is the index into its blocks. */
export interface Sentence {
  start: number
  end: number
  block: number
}

/** After these a sentence never ends. */
const TITLES = new Set(
  'mr mrs ms mx md dr prof rev fr hon rt lt gen col maj capt cmdr cdr sgt brig adm amb sen rep gov pres st ste mt ft messrs mme vs viz cf eg ie e.g i.e h.e h.r.h h.m approx ca art arts para paras sec fig vol pp op dept asst'.split(
    ' ',
  ),
)
/** After these only a number may follow inside the sentence. */
const BEFORE_NUMBER = new Set('no nos nr p ref jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '))
/** After these a sentence ends only where the next word commonly begins one. */
const MAYBE = new Set('jr sr inc ltd co corp plc etc al esq ph.d llc bros est'.split(' '))
const STARTERS = new Set(
  'the a an he she it they we i you this that these those there his her its their our my in on at by for from during after before as when while since with under to both all many some such however moreover furthermore additionally also but and yet if although today yesterday what who where how no each another other one two afterwards later earlier meanwhile following according over then thus therefore because through among between about mr mrs ms president prime secretary minister ministers'.split(
    ' ',
  ),
)
/** Starters that are no part of a name such as "U.S. President" or "U.N. Secretary-General". */
const NAME_GOES_ON = new Set(['president', 'prime', 'secretary', 'minister', 'ministers'])
const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i
const END = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?:\d{1,3}|\[\d{1,3}\])?(?=\s)/g

/** The sentences of the view, in reading order, never across blocks. Only paragraphs and items are split; every other
 *  block is one sentence. Takes time linear in the length of the text. */
export function sentencesOf(view: ReadingView): Sentence[] {
  return view.blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'item')
      return [{ start: block.start, end: block.end, block: index }]
    return split(view.text, block.start, block.end).map((span) => ({ ...span, block: index }))
  })
}

function split(text: string, start: number, end: number): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  let from = start
  END.lastIndex = start
  for (let match = END.exec(text); match && match.index < end; match = END.exec(text)) {
    const stop = match.index + match[0].length
    if (stop >= end || !isEnd(text, from, match.index, match[0], stop)) continue
    spans.push({ start: from, end: stop })
    from = stop
    while (from < end && /\s/.test(text[from]!)) from++
  }
  if (from < end) spans.push({ start: from, end })
  return spans
}

function isEnd(text: string, from: number, at: number, mark: string, stop: number): boolean {
  const next = /^\s+["'“‘«([]*(\S+)/.exec(text.slice(stop, stop + 60))?.[1] ?? ''
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\d•–—-]/u.test(next)) return false
  const word = /[^\s"“‘'(«[]*$/.exec(text.slice(Math.max(from, at - 40), at))?.[0] ?? ''
  if (/\d$/.test(mark) && !/\p{L}["'”’)\]]?$/u.test(word)) return false
  if (!mark.startsWith('.') || mark.startsWith('..')) return true
  const plain = word.toLowerCase().replace(/[,;:’'”")\]]+$/, '')
  const follower = next.toLowerCase().replace(/[^\p{L}\d].*$/u, '')
  const starter = STARTERS.has(follower) && /^\p{Lu}/u.test(next)
  if (plain === '') return true
  if (at - from === word.length && /^\d+$/.test(plain)) return false
  if (TITLES.has(plain)) return false
  if (plain === 'a.m' || plain === 'p.m') return !/^\p{Lu}{2,}/u.test(next) && !DAY.test(next)
  if (BEFORE_NUMBER.has(plain)) return !/^\d/.test(next)
  if (/^\p{L}$/u.test(plain) || /(?:^|[-–/])(?:\p{L}\.)+\p{L}$/u.test(plain))
    return starter && !NAME_GOES_ON.has(follower)
  if (MAYBE.has(plain)) return starter
  return true
}
