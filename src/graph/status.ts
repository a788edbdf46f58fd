import type { Graph } from './graph.ts'

/** What is loaded. */
export interface GraphStatus {
  /** Version of cypher/schema that the graph has; 0 for none. */
  schemaVersion: number
  /** By label; labels without nodes are left out. */
  nodes: Record<string, number>
  /** By relationship type; types without links are left out. */
  links: Record<string, number>
  datasets: {
    id: string
    name: string
    version: string | null
    licence: string | null
    retrieved: string | null
    rows: number | null
    /** Part of the reference graph, as against a bulk dataset. */
    ofSeeds: boolean
    /** False while it is being loaded, and after a load that broke off. */
    complete: boolean
  }[]
  /** The latest by publication, at most 100; `nodes.Document` counts all. */
  documents: {
    id: string
    title: string | null
    published: string | null
    extractor: string
    events: number
  }[]
}

const DOCUMENTS = 100

/** Counts what the graph holds; takes milliseconds, the counts are those that the store keeps. */
export async function graphStatus(graph: Graph): Promise<GraphStatus> {
  const [versions, nodes, links, datasets, documents] = await Promise.all([
    graph.read<{ version: number }>('graph/schema-versions', {}),
    graph.read<{ label: string; nodes: number }>('graph/node-counts', {}),
    graph.read<{ type: string; links: number }>('graph/link-counts', {}),
    graph.read<GraphStatus['datasets'][number]>('graph/datasets', {}),
    graph.read<GraphStatus['documents'][number]>('graph/documents', { first: DOCUMENTS }),
  ])
  return {
    schemaVersion: versions.at(-1)?.version ?? 0,
    nodes: Object.fromEntries(nodes.map(({ label, nodes }) => [label, nodes])),
    links: Object.fromEntries(links.map(({ type, links }) => [type, links])),
    datasets,
    documents,
  }
}
