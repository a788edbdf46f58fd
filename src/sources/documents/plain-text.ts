/** What the walk needs of a DOM node; linkedom's are such nodes. */
export interface DomNode {
  nodeType: number
  nodeName: string
  nodeValue: string | null
  childNodes: Iterable<DomNode>
}

const LEFT_OUT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD NAV FORM BUTTON SELECT TEXTAREA INPUT SVG CANVAS IFRAME OBJECT VIDEO AUDIO DIALOG'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)

/** The text of a DOM tree as a browser would show it: a blank line between blocks, a bullet before list items,
 *  tabs between the cells of a table. White space inside a block is collapsed, words are never changed. */
export function plainText(root: DomNode): string {
  const blocks: string[] = []
  let current = ''
  let bullet = ''
  const close = () => {
    const text = current
      .replace(/[^\S\n\t]+/g, ' ')
      .replace(/ *([\n\t]) */g, '$1')
      .trim()
    if (text) {
      blocks.push(bullet + text)
      bullet = ''
    }
    current = ''
  }
  // An explicit stack: pages nest deeper than calls may.
  const stack: (DomNode | (() => void))[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'function') node()
    else if (node.nodeType === 3) current += (node.nodeValue ?? '').replace(/\s+/g, ' ')
    else if (node.nodeType === 1 || node.nodeType === 9) {
      const name = node.nodeName.toUpperCase()
      if (LEFT_OUT.has(name)) continue
      if (name === 'BR') current += '\n'
      if (BLOCKS.has(name)) {
        close()
        stack.push(close)
      }
      if (name === 'LI') bullet = '• '
      if (name === 'TD' || name === 'TH') {
        stack.push(() => {
          current += '\t'
        })
      }
      stack.push(...[...node.childNodes].reverse())
    }
  }
  close()
  return blocks.join('\n\n')
}
