import { describe, expect, it } from 'vitest'
import { PhraseTrie } from '../../src/extraction/phrase-trie.ts'
import { tokenize, wordKey } from '../../src/extraction/tokens.ts'
import { formsOf } from '../../src/extraction/verb-forms.ts'

describe('tokenize', () => {
  it('keeps abbreviations whole, possessives and hyphens apart', () => {
    expect(tokenize("U.S.-Mexico talks on Cambodia's de-mining").map((t) => t.text)).toEqual([
      'U.S.',
      '-',
      'Mexico',
      'talks',
      'on',
      'Cambodia',
      "'s",
      'de',
      '-',
      'mining',
    ])
  })
  it('gives spans into the text', () => {
    const text = 'Côte d’Ivoire, 1998'
    expect(tokenize(text).map((t) => text.slice(t.start, t.end))).toEqual(tokenize(text).map((t) => t.text))
  })
})

describe('wordKey', () => {
  it.each([
    ['missiles', 'missile'],
    ['policies', 'policy'],
    ['Cyprus', 'cyprus'],
    ['Türkiye', 'turkiye'],
    ['US', 'us'],
  ])('%s → %s', (word, key) => {
    expect(wordKey(word)).toBe(key)
  })
})

describe('PhraseTrie', () => {
  const trie = new PhraseTrie<string>()
  trie.add('mine action', 'short')
  trie.add('mine action center', 'long')
  trie.add('de-mining', 'demining')
  it('finds the longest phrase first', () => {
    const tokens = tokenize('Mine Action Center of Cambodia')
    expect(trie.match(tokens, 0, tokens.length).map((hit) => hit.values)).toEqual([['long'], ['short']])
  })
  it('skips hyphens', () => {
    const tokens = tokenize('de mining')
    expect(trie.match(tokens, 0, tokens.length).map((hit) => hit.values)).toEqual([['demining']])
  })
})

describe('formsOf', () => {
  it.each([
    ['pledge', ['pledge', 'pledges', 'pledged', 'pledging']],
    ['ban', ['ban', 'bans', 'banned', 'banning']],
    ['supply', ['supply', 'supplies', 'supplied', 'supplying']],
    ['condemn', ['condemn', 'condemns', 'condemned', 'condemning']],
    ['hand over', ['hand over', 'hands over', 'handed over', 'handing over']],
  ])('of %s', (verb, forms) => {
    expect(formsOf(verb, {}).map((f) => f.text)).toEqual(forms)
  })
  it('knows irregular verbs', () => {
    expect(formsOf('speak', { speak: ['spoke', 'spoken'] }).map((f) => f.text)).toEqual([
      'speak',
      'speaks',
      'spoke',
      'spoken',
      'speaking',
    ])
  })
})
