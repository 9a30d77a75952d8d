// The styles of a drawing, without what they would fetch from elsewhere.

/** Whether an address leads out of the drawing; a picture or font within it does not. */
export function isOutside(address: string): boolean {
  return !/^\s*(?:#|data:(?:image\/(?:png|jpeg|gif|webp)|font\/[\w.+-]+|application\/(?:x-)?font[\w.+-]*)[;,])/i.test(
    address,
  )
}

const URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"]*))\s*\)/gi

/** A list of declarations, or the value of an attribute, without those that name an address outside. */
export function cleanStyle(value: string): string | undefined {
  if (!namesOutside(value)) return value
  const kept = value.split(/;(?![^(]*\))/).filter((declaration) => !namesOutside(declaration))
  return kept.length === 0 ? undefined : kept.join(';')
}

/** A style sheet without imports, and with nothing where it names an address outside. */
export function cleanStyleSheet(sheet: string): string {
  return sheet
    .replace(/@import[^;]*(?:;|$)/gi, '')
    .replace(/@font-face\s*\{[^}]*\}/gi, (rule) => (namesOutside(rule) ? '' : rule))
    .replace(URL, (whole) => (namesOutside(whole) ? 'none' : whole))
}

function namesOutside(text: string): boolean {
  return [...text.matchAll(URL)].some(([, double, single, bare]) =>
    isOutside(double ?? single ?? bare ?? ''),
  )
}
