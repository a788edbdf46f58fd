export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing'

/** Verbs that double their last letter. */
const DOUBLED =
  /^(?:ban|expel|commit|permit|stop|admit|control|compel|abet|submit|refer|equip|ship|transfer|kidnap|stab|gun|bar|gag|strip|slap|swap|drop|scrap|step|stop|shun|rob|ram|plan|rebel|patrol|disbar|deter|confer|hem|mob|whip|drag)$/

/** The forms of an English verb, the first word of a phrase being the verb ("hand over" → "handed over").
 *  @param irregular base → [past, participle] */
export function formsOf(
  phrase: string,
  irregular: Record<string, string[]>,
): { text: string; form: VerbForm }[] {
  const [base = '', ...rest] = phrase.split(' ')
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
  const [past, participle] = irregular[base] ?? [regularPast(base), regularPast(base)]
  const forms: [string, VerbForm][] = [
    [base, 'base'],
    [third(base), 's'],
    [past!, 'past'],
    [participle!, 'participle'],
    [ing(base), 'ing'],
  ]
  const seen = new Set<string>()
  return forms.flatMap(([text, form]) => {
    // "beat", "cut", "put": the past looks like the base
    const key = form === 'past' ? `${text} past` : text
    if (seen.has(key) || (form === 'participle' && text === past)) return []
    seen.add(key)
    return [{ text: text + tail, form }]
  })
}

function third(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return `${doubled(base)}ed`
}

function ing(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`
  return `${doubled(base)}ing`
}

const doubled = (base: string) => (DOUBLED.test(base) ? base + base.at(-1) : base)
