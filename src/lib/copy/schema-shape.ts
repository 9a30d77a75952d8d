// What the schema says of its own keys, for messages about keys.

import { z } from 'zod'
import type { FieldPath } from './yaml-source.ts'

type Schema = z.ZodObject

/** The keys of the mapping at a path, in the schema's order. */
export function knownKeys(schema: Schema, path: FieldPath): readonly string[] {
  return Object.keys(mappingAt(schema, path)?.properties ?? {})
}

/** Whether the field at a path must be there. */
export function isRequired(schema: Schema, path: FieldPath): boolean {
  return mappingAt(schema, path.slice(0, -1))?.required?.includes(String(path.at(-1))) ?? false
}

/** The keywords of JSON Schema that we read. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

function mappingAt(schema: Schema, path: FieldPath): Shape | undefined {
  let node: Shape | undefined = shapeOf(schema)
  for (const step of path) node = typeof step === 'number' ? node?.items : node?.properties?.[step]
  return node?.properties ? node : node?.anyOf?.find((choice) => choice.properties)
}

const shapes = new WeakMap<Schema, Shape>()

function shapeOf(schema: Schema): Shape {
  const known = shapes.get(schema)
  if (known) return known
  // SAFETY: `Shape` is a part of what JSON Schema is.
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape
  shapes.set(schema, made)
  return made
}
