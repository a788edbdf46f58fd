/** An element with attributes and children. Text always goes in as text, never as markup. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value)
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value)
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined))
  return node
}

/** A link to a page of the web; plain text when the address is none of http or https. */
export function link(text, address) {
  return /^https?:\/\//.test(address ?? '') ? element('a', { href: address, rel: 'noreferrer' }, text) : text
}
