import { keysOfPairs } from './pair-keys.ts'
import type { ScoredDocument } from './scores.ts'

/** How often claims of one confidence hold. */
export interface CalibrationStep {
  /** From this confidence up to the next step, 0.05 wide. */
  confidence: number
  /** Claims: the relations of one type that rest on one piece of evidence. */
  claims: number
  /** Mean over the claims of the share of their (type, pair) that the gold label has. */
  pairs: number
  /** The same of their (type, pair, issue). */
  withIssue: number
}

/** Precision by confidence, the least sure first: where it does not rise, the confidence means nothing.
 *  Relations without a confidence and those that are optional in the gold label are left out. */
export function calibration(documents: readonly ScoredDocument[]): CalibrationStep[] {
  const steps = new Map<number, { claims: number; pairs: number; withIssue: number }>()
  for (const document of documents) {
    for (const claim of claimsOf(document)) {
      const at = Math.floor(claim.confidence * 20 + 1e-9) / 20
      const step = steps.get(at) ?? { claims: 0, pairs: 0, withIssue: 0 }
      steps.set(at, {
        claims: step.claims + 1,
        pairs: step.pairs + share(claim.pairs),
        withIssue: step.withIssue + share(claim.triples),
      })
    }
  }
  return [...steps]
    .sort(([a], [b]) => a - b)
    .map(([confidence, { claims, pairs, withIssue }]) => ({
      confidence,
      claims,
      pairs: pairs / claims,
      withIssue: withIssue / claims,
    }))
}

/** Whether precision never falls from one step to the next. */
export const rises = (steps: readonly CalibrationStep[]): boolean =>
  steps.every((step, i) => i === 0 || step.pairs >= steps[i - 1]!.pairs)

interface Claim {
  confidence: number
  pairs: boolean[]
  triples: boolean[]
}

function claimsOf({ gold, predicted }: ScoredDocument): Claim[] {
  const keys = keysOfPairs(gold, predicted)
  const issuesOf = new Map<string, Set<string>>()
  const optional = new Set<string>()
  for (const relation of gold.relations) {
    const key = `${relation.type} ${keys.gold(relation)}`
    const issues = issuesOf.get(key) ?? new Set()
    for (const issue of relation.issues ?? []) issues.add(issue)
    issuesOf.set(key, issues)
    if (relation.optional) optional.add(key)
  }
  const claims = new Map<string, Claim>()
  for (const relation of predicted.relations) {
    const confidence = relation.grounds?.confidence
    const key = `${relation.type} ${keys.predicted(relation)}`
    if (confidence === undefined || optional.has(key)) continue
    const found = issuesOf.get(key)
    const id = `${relation.type} ${relation.evidence}`
    const claim = claims.get(id) ?? { confidence, pairs: [], triples: [] }
    claim.confidence = Math.min(claim.confidence, confidence)
    claim.pairs.push(found !== undefined)
    claim.triples.push(...(relation.issues ?? []).map((issue) => found?.has(issue) ?? false))
    claims.set(id, claim)
  }
  return [...claims.values()]
}

const share = (held: boolean[]) => (held.length === 0 ? 0 : held.filter(Boolean).length / held.length)
