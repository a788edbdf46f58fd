/**
 * What a short line of a press release is, judged by its look alone: contact details, page marks, notices,
 * letterheads, offices. Every test is for one line of at most a few hundred characters and needs no other line.
 */

const CONTACT_LABEL =
  /\b(?:tel|telephone|phone|fax|mobile|mob|e-?mail|website|hotline|switchboard|office|department)\b\.?\s*(?:no\.?)?\s*[:(]?\s*(?:[+(]?\d[\d\s().+-]{5,}|\S+@\S+|www\.|https?:)/i
const PHONE = /\+?\(?\d{1,4}\)?(?:[ .-]?\(?\d{2,4}\)?){2,}/g
const ADDRESS_OF_WEB = /\S+@\S+\.\w+|(?:https?:\/\/|www\.)\S+/gi
const PAGE_MARK =
  /^[-–—\s]*(?:(?:page|p\.)\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$|^\.{2,}\/\s?\d+$|^\(?(?:more follows|continued)\)?$/i
const RULE =
  /^(?:\d{1,2}[:.]\d{2}(?:\s*(?:[ap]\.?m\.?|hrs|gmt|utc|cet|msk))?|[*#_=~•·–—\s-]+|-?\s?30\s?-?|\W*ends?\W*|\W*end of (?:text|statement|document)\W*)$/i
const NOTICE =
  /^[([]?(?:last (?:updated|modified|reviewed)|(?:image|photo|photos|photograph|picture)s?\s*(?:courtesy|credits?|by\b|source|:)|(?:media|press) (?:inquir|enquir|contact|office\b)|for (?:immediate release|(?:more|further|additional) information|(?:media|press) (?:inquir|enquir))|contacts?(?: person| us)?\s*:|embargoed|check against delivery|begin (?:text|transcript)|end (?:text|transcript)|share (?:this|on|via)\b|print (?:this|page)|downloads?\b|related (?:links|documents|articles|content|news)|read more|follow us|tags?\s*:|topics?\s*:|posted in\b|publication (?:status|date)|published in\b|(?:from|to|published|date|location|source|author|language|english|french|fran[cç]ais|spanish|espa[nñ]ol|arabic|chinese|russian|japanese|german|deutsch|portuguese|print|share|close|menu|search)\s*:?$|skip to\b|©|copyright\b|all rights reserved|(?:unofficial|provisional|courtesy|informal) translation|back to top|this site uses cookies)/i
const DOCUMENT_KIND =
  /^(?:(?:for immediate release\W*)?(?:press|media|news)(?:[\s-]*(?:releases?|statements?|notes?|notices?|communiqu[eé]s?|advisory|briefings?|room|items?))?(?:\W*(?:no|nr|ref)\.?\s*\S{1,20}|\W*\d\S{0,20})?|news)$/i
const ISSUER =
  /^(?:the )?(?:(?:royal|federal|state|national|general|permanent|delegation of the) )*(?:ministry|ministries|department|government|embassy|mission|high commission|consulate|cabinet|presidency|kingdom|republic|union|council|european (?:commission|council|union|parliament|external action service)|united nations|white house|secretariat|directorate|delegation|parliament|senate|house of|headquarters|commission|prime minister[’']s office|president[’']s (?:office|media division)|office of (?:the )?(?!.*\b(?:spokes|press secretary))|press (?:service|department|section|division)|information (?:service|department)|[A-Z]{3,8} (?:secretariat|headquarters))\b/i
const ISSUER_END =
  /\S \(?(?:ministry|department|office|embassy|service|secretariat|(?:media|press|information) division|directorate|agency)$/i
const OFFICE =
  /^(?:(?:acting|deputy|vice|former|first|senior|principal|special|state|department|foreign|prime|federal|assistant|under|permanent|chief|high|press|chargé)[ -]+)*(?:minister|president|vice[ -]president|premier|chancellor|secretary|secretary[ -]general|undersecretary|ambassador|envoy|representative|commissioner|spokesperson|spokesman|spokeswoman|governor|chair|chairman|chairperson|chairwoman|director|director[ -]general|king|queen|senator|attorney[ -]general|treasurer|speaker|head|d[’']affaires|president-in-office|co-chairs?)\b/i
const HONORIFIC =
  /^(?:the )?(?:rt\.? )?(?:hon(?:ou?rable)?\b|h\.\s?e\.|his excellency|her excellency|senator the hon)/i
const ATTRIBUTION =
  /^(?:the (?:following|below)(?: \S+){0,4} (?:is|are|was) attributable to|(?:statement |readout )?attributable to|office of the (?:\S+ )?(?:spokes|press secretary)|by (?:the )?[A-Z]\S+ [A-Z]\S+(?: [A-Z]\S+){0,3}$)/i
const HEADLINE_VERB =
  /\b(?:accepts?|addresses|adopts?|agrees?|announces?|appoints?|approves?|attends?|begins?|calls?|chairs|commends?|concludes?|condemns?|confirms?|congratulates?|delivers?|discuss(?:es)?|establish(?:es)?|exchanges?|expresses|extends?|gives?|hails?|holds?|hosts?|imposes?|inaugurates?|is|are|joins?|launch(?:es)?|leads?|leaves?|makes?|meets?|opens?|pays?|pledges?|praises?|presents|provides?|reaffirms?|receives?|rejects?|renews?|says?|seeks?|sends?|signs?|speaks?|strengthens?|supports?|thanks?|travels?|urges?|visits?|voices?|wants?|warns?|welcomes?|will)\b/i
const TITLE_WORD =
  /\b(?:statement|communiqu[eé]|declaration|remarks|readout|speech|address|message|meeting|talks|summit|conference|visit|session|agreement|treaty|memorandum|relations|cooperation|partnership|dialogue|consultations|call|resolution|report|conclusions|transcript|interview|briefing)\b/i
const SMALL_WORDS = new Set(
  'a an and as at by de del der des di du da e et for from in la le of on or the to und van von y & - – — / with'.split(
    ' ',
  ),
)

/** Sentence-final punctuation, with closing quotes and brackets. */
export const endsSentence = (text: string): boolean => /[.!?…]["'”’»)\]]*$/.test(text.slice(-12))

/** Number of words, counted up to `most` so that long text costs nothing. */
export function wordCount(text: string, most = 60): number {
  let count = 0
  for (const _ of text.matchAll(/\S+/g)) if (++count >= most) break
  return count
}

/** Every word begins with a capital or a digit, but for "of", "the", "and" …: the look of names and addresses. */
export function isNameLike(text: string): boolean {
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .every((word) => SMALL_WORDS.has(word.toLowerCase()) || /^[("“‘'’]?[\p{Lu}\d+&]/u.test(word))
}

/** "2", "- 3 -", "Page 2 of 7", "…/2". */
export const isPageMark = (line: string): boolean => line.length <= 30 && PAGE_MARK.test(line)

/** Telephone, fax, mail and web lines: "PRESS OFFICE (02) 6277 7744". */
export function isContact(line: string): boolean {
  if (line.length > 200 || wordCount(line) > 25) return false
  if (CONTACT_LABEL.test(line)) return true
  const phones = (line.match(PHONE) ?? []).filter((phone) => (phone.match(/\d/g) ?? []).length >= 7)
  const digits = phones.join('').length
  if (digits && digits >= line.length * 0.25 && !endsSentence(line)) return true
  const web = (line.match(ADDRESS_OF_WEB) ?? []).join('').length
  return web >= line.length * 0.4 && web > 0
}

/** Rules, end marks and service lines: "***", "ENDS", "Last updated on …", "Image courtesy of …", "Begin text:". */
export function isNotice(line: string): boolean {
  if (line.length > 250) return false
  if (RULE.test(line)) return true
  return NOTICE.test(line) && (!endsSentence(line) || wordCount(line) <= 12)
}

/** Furniture wherever it stands, whatever is around it. */
export const isFurnitureLine = (line: string): boolean => isNotice(line) || isContact(line)

/** "PRESS RELEASE", "Media Release No. 12/2022": says what kind of paper this is, not what it is about. */
export const isDocumentKind = (line: string): boolean => line.length <= 60 && DOCUMENT_KIND.test(line)

/** A line that could be part of a postal address or name a place: "Phnom Penh, Kingdom of Cambodia". */
export function isPlaceLike(line: string): boolean {
  if (line.length > 120 || !/[\d,]/.test(line) || endsSentence(line)) return false
  const words = wordCount(line)
  return (words <= 14 && isNameLike(line)) || (words <= 8 && /\d.*,|,.*\d/.test(line))
}

/** A letterhead: the issuing body alone on its line, "MINISTRY OF FOREIGN AFFAIRS AND INTERNATIONAL COOPERATION". */
export const isLetterhead = (line: string): boolean =>
  line.length <= 150 &&
  (ISSUER.test(line) || ISSUER_END.test(line)) &&
  wordCount(line) <= 14 &&
  isNameLike(line) &&
  !endsSentence(line) &&
  !HEADLINE_VERB.test(line) &&
  !TITLE_WORD.test(line.replace(/cooperation|relations|conference/gi, ''))

/** The parts of a masthead, "European Commission - Press release"; [] for a line that is none. */
export function mastheadOf(line: string): string[] {
  const parts = line.length <= 200 ? line.split(/\s+[-–—|]\s+/) : []
  return parts.every((part) => isLetterhead(part) || isDocumentKind(part)) ? parts : []
}

/** A byline: who speaks, alone on its line. "Antony J. Blinken, Secretary of State", "PRIME MINISTER", "The Hon. Kevin Rudd MP". */
export function isByline(line: string): boolean {
  if (line.length > 200 || wordCount(line) > 25) return false
  if (ATTRIBUTION.test(line)) return true
  if (endsSentence(line) || wordCount(line) > 16 || !isNameLike(line) || HEADLINE_VERB.test(line))
    return false
  if (HONORIFIC.test(line)) return true
  const [first = '', ...rest] = line.split(/,\s*/)
  if (OFFICE.test(first) && !TITLE_WORD.test(line)) return true
  return wordCount(first) >= 2 && wordCount(first) <= 5 && rest.some((part) => OFFICE.test(part))
}

/** A name for the kind of text that may serve as a title if nothing better stands there: "JOINT STATEMENT". */
export const isBareKind = (line: string): boolean =>
  /^(?:(?:joint|official|final|draft|chairman[’']?s|presidential|press|news|co-chairs[’']?) )*(?:statements?|communiqu[eé]s?|declaration|remarks|readouts?|speech(?:es)?|transcripts?|fact ?sheet|news|address|message|conclusions|report|notes?)$/i.test(
    line,
  )
