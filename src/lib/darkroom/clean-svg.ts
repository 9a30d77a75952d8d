// SVG is a document: opened by itself it may run scripts on our site, or fetch from elsewhere. Pages
// show drawings in `<img>`, where browsers do neither (SVG Integration, "secure static mode"), so what
// would do so can go without a reader seeing a difference. Whatever else is not a drawing is refused.

import type { CustomPlugin } from 'svgo'
import { activeSvg } from '#lib/pictures/active-svg.ts'
import { cleanStyle, cleanStyleSheet, isOutside } from './clean-style.ts'
import { fault, type PictureFault } from '#lib/pictures/picture-fault.ts'

/** A drawing as the site serves it: its words and shapes, and nothing else of its file. */
export interface CleanSvg {
  readonly bytes: Buffer
}

export async function cleanSvg(bytes: Uint8Array): Promise<CleanSvg | PictureFault> {
  const unreadable = activeSvg(bytes, 'before')
  if (unreadable) return unreadable
  const { optimize } = await import('svgo')
  const refused: PictureFault[] = []
  let cleaned: string
  try {
    const inert = inertPlugin((told) => refused.push(told))
    cleaned = optimize(new TextDecoder().decode(bytes), {
      multipass: false,
      js2svg: { finalNewline: true },
      plugins: [
        'removeDoctype',
        'removeXMLProcInst',
        { name: 'removeComments', params: { preservePatterns: false } },
        'removeEditorsNSData',
        'removeMetadata',
        inert,
      ],
    }).data
  } catch (error) {
    return notWellFormed(error)
  }
  const made = Buffer.from(cleaned)
  return refused[0] ?? activeSvg(made, 'after') ?? { bytes: made }
}

/** Everything that draws, by SVG 2; its letters are all that is compared, whatever their case. */
const DRAWS = new Set(
  (
    'svg g defs symbol use switch title desc path rect circle ellipse line polyline polygon text tspan textPath ' +
    'image marker pattern mask clipPath linearGradient radialGradient stop filter view style ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap ' +
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode ' +
    'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'
  )
    .toLowerCase()
    .split(' '),
)
const MOVES = new Set([
  'animate',
  'animatecolor',
  'animatemotion',
  'animatetransform',
  'set',
  'discard',
])

const SVG = 'http://www.w3.org/2000/svg'

/** Attributes with a prefix that mean something to a drawing. */
const PREFIXED = new Set(['xlink:href', 'xml:lang', 'xml:space', 'xmlns:xlink'])

/** Takes out what is no drawing; tells of what readers would miss. */
function inertPlugin(refuse: (fault: PictureFault) => void): CustomPlugin {
  const prefixes = new Set<string>()
  return {
    name: 'inert',
    fn: () => ({
      element: {
        enter: (node, parent) => {
          const name = node.name.toLowerCase()
          for (const [key, value] of Object.entries(node.attributes))
            if (key.startsWith('xmlns:') && value === SVG) prefixes.add(key.slice(6))
          if (prefixes.has(node.name.split(':')[0] ?? '')) refuse(prefixed(node.name))
          if (MOVES.has(name)) refuse(moving())
          if (name === 'foreignobject') refuse(holdsHtml())
          // A link leads nowhere from a picture; what it surrounds is drawn.
          if (name === 'a') node.name = isInText(parent) ? 'tspan' : 'g'
          else if (!DRAWS.has(name)) {
            parent.children = parent.children.filter((child) => child !== node)
            return
          }
          for (const [key, value] of Object.entries(node.attributes)) {
            const kept = cleanAttribute(key, value, name)
            if (kept === undefined) delete node.attributes[key]
            else node.attributes[key] = kept
            if (holdsMetadata(kept)) refuse(tellsMore())
          }
          if (name !== 'style') return
          for (const child of node.children) {
            if (child.type !== 'text' && child.type !== 'cdata') continue
            if (/@(?:-\w+-)?keyframes/i.test(child.value)) refuse(moving())
            child.value = cleanStyleSheet(child.value)
          }
        },
      },
    }),
  }
}

function isInText(parent: { readonly type: string; readonly name?: string }): boolean {
  return parent.type === 'element' && /^(?:text|tspan|textpath)$/i.test(parent.name ?? '')
}

function cleanAttribute(key: string, value: string, element: string): string | undefined {
  const name = key.toLowerCase()
  if (name.startsWith('on') || (name.includes(':') && !PREFIXED.has(name))) return undefined
  if (name === 'href' || name === 'xlink:href')
    return isOutside(value) || element === 'a' ? undefined : value
  if (name === 'src' || name === 'target' || name === 'ping' || name === 'download')
    return undefined
  return cleanStyle(value)
}

/** A photograph within a drawing is served as it is; it must not say where it was taken. */
function holdsMetadata(value: string | undefined): boolean {
  const data = /^\s*data:image\/[a-z]+;base64,(.*)$/is.exec(value ?? '')?.[1]
  if (data === undefined) return false
  const bytes = Buffer.from(data, 'base64')
  return ['Exif\0\0', 'eXIf', 'EXIF', 'http://ns.adobe.com/xap/'].some((mark) =>
    bytes.includes(mark, 0, 'latin1'),
  )
}

const DRAWING = 'a drawing: no scripts, no event handlers, nothing fetched from elsewhere'
const EXPORT = 'export the drawing again as plain SVG, or remove that part'

function moving(): PictureFault {
  return fault('which moves', 'a still picture: readers cannot stop one that moves', EXPORT)
}

/** Browsers would draw it; we would take it for another program’s notes. */
function prefixed(name: string): PictureFault {
  return fault(`an SVG with a prefix before the names of its elements (<${name}>)`, DRAWING, EXPORT)
}

function holdsHtml(): PictureFault {
  return fault('an SVG with HTML in it (<foreignObject>)', DRAWING, EXPORT)
}

function tellsMore(): PictureFault {
  return fault(
    'an SVG with a photograph in it that says when or where it was taken',
    'photographs without such data in drawings, where they are served as they are',
    'take the data out of the photograph, and put it into the drawing again',
  )
}

function notWellFormed(error: unknown): PictureFault {
  const said = error instanceof Error && 'reason' in error ? String(error.reason) : String(error)
  return fault(
    `an SVG that cannot be parsed (${said.replace(/\s+/g, ' ')})`,
    'well-formed XML',
    EXPORT,
  )
}
