// What IPTC's ninjs 3.1 asks of an item, as a JSON schema in our own words: every property that the
// standard has, its form, and that there is no other. The standard's own file, "ninjs-schema_3.1.json"
// (iptc.org/std/ninjs, CC BY 4.0), is not part of this program.

type Schema = Readonly<Record<string, unknown>>

const text = { type: 'string' }
const uri = { type: 'string', format: 'uri' }
const moment = { type: 'string', format: 'date-time' }
const whole = { type: 'integer' }
const number = { type: 'number' }
const oneOf = (...values: readonly string[]) => ({ type: 'string', enum: values })
const from = (minimum: number, maximum: number) => ({ type: 'integer', minimum, maximum })
const listOf = (items: Schema) => ({ type: 'array', items })
const ref = (name: string) => ({ $ref: `#/$defs/${name}` })

/** An object with these properties and no other. */
function closed(properties: Readonly<Record<string, Schema>>, ...required: readonly string[]) {
  return { type: 'object', additionalProperties: false, properties, required }
}

/** Exactly one of two properties. */
const eitherOf = (one: string, other: string) => ({
  oneOf: [{ required: [one] }, { required: [other] }],
})

const named = { name: text, rel: text, uri, literal: text }
const contactInfo = listOf(ref('contact'))
const content = { role: text, contentType: text, value: text }
const pubStatus = oneOf('usable', 'withheld', 'canceled')

/** A day, a month or a year alone, or a moment. */
const truncated = {
  type: 'string',
  pattern:
    '^-?(?:[1-9]\\d*)?\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])(?:T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?)?)?$',
}

const dates = {
  ...closed({
    startDate: moment,
    endDate: moment,
    expectedStartDate: truncated,
    expectedEndDate: truncated,
    expectedDuration: text,
    recurrence: closed({
      recurrenceDates: {},
      recurrenceRules: listOf(
        closed({
          frequency: oneOf(
            'secondly',
            'minutely',
            'hourly',
            'daily',
            'weekly',
            'monthly',
            'yearly',
          ),
          interval: whole,
          until: moment,
          count: whole,
        }),
      ),
    }),
  }),
  anyOf: [eitherOf('startDate', 'expectedStartDate'), eitherOf('endDate', 'expectedEndDate')],
}

const address = closed({
  lines: listOf(text),
  locality: text,
  area: text,
  postalCode: text,
  country: text,
})

const organisation = closed({
  ...named,
  symbols: listOf(closed({ exchange: text, symbolType: uri, symbol: text })),
  contactInfo,
})

const rendition = closed(
  {
    name: text,
    href: uri,
    contentType: text,
    title: text,
    width: whole,
    height: whole,
    sizeInBytes: whole,
    duration: number,
    format: text,
    aspectRatio: text,
    videoCodec: text,
    frameRate: number,
    poi: closed({ x: whole, y: whole }),
    transportProtocol: text,
    scanType: oneOf('progressive', 'interlaced'),
    bitrate: text,
  },
  'name',
)

const coverage = closed({
  uri,
  title: text,
  pubStatus,
  type: ref('nature'),
  commissioned: closed({
    by: text,
    on: moment,
    references: listOf(closed({ name: text, value: text })),
  }),
  dates: ref('dates'),
  audiences: listOf(closed({ audience: text, significance: whole })),
  exclAudience: listOf(text),
  edNote: text,
  urgency: from(1, 9),
  language: text,
  itemCount: closed({ rangeFrom: whole, rangeTo: whole }),
  wordCount: whole,
  renditions: listOf(ref('rendition')),
})

const rights = {
  ...closed({ langId: uri, linkedRights: uri, encodedRights: text }),
  ...eitherOf('linkedRights', 'encodedRights'),
}

const item = {
  type: 'object',
  properties: {
    standard: closed({ name: text, version: text, schema: uri }),
    uri,
    type: ref('nature'),
    representationType: oneOf('full', 'partial'),
    profile: text,
    version: text,
    firstCreated: moment,
    versionCreated: moment,
    contentCreated: moment,
    embargoedUntil: moment,
    expires: moment,
    pubStatus,
    urgency: from(1, 9),
    copyrightHolder: text,
    copyrightNotice: text,
    usageTerms: text,
    edNote: text,
    language: text,
    title: text,
    by: text,
    slugline: text,
    located: text,
    headlines: listOf(closed(content, 'value')),
    descriptions: listOf(closed(content, 'value')),
    bodies: listOf(closed({ ...content, charCount: whole, wordCount: whole }, 'value')),
    people: listOf(closed({ ...named, contactInfo })),
    organisations: listOf(ref('organisation')),
    // The form of a place on the map is another standard's.
    places: listOf(closed({ ...named, contactInfo, geoJSON: {} })),
    subjects: listOf(
      closed({ ...named, creator: text, relevance: from(0, 100), confidence: from(0, 100) }),
    ),
    events: listOf(closed({ id: text, ...named })),
    objects: listOf(closed(named)),
    infoSources: listOf(closed({ name: text, role: text, uri, literal: text, contactInfo })),
    genres: listOf(closed({ name: text, uri: text, literal: text })),
    eventDetails: closed({
      eventStatus: uri,
      plannedCoverageStatus: uri,
      dates: ref('dates'),
      organiser: ref('organisation'),
    }),
    plannedCoverage: listOf(coverage),
    renditions: listOf(ref('rendition')),
    associations: listOf({
      ...ref('item'),
      properties: { name: text, rel: text },
      required: ['name', 'uri'],
      unevaluatedProperties: false,
    }),
    altIds: listOf(closed({ role: text, value: text })),
    trustIndicators: listOf(closed({ role: uri, title: text, href: uri })),
    rightsInfo: rights,
    digitalSourceType: closed({ name: text, uri, literal: text }),
  },
}

/** JSON Schema, draft 2020-12. */
export const NINJS_3_1 = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $defs: {
    item,
    dates,
    organisation,
    rendition,
    contact: {
      ...closed({ type: text, role: text, lang: text, name: text, value: text, address }),
      ...eitherOf('value', 'address'),
    },
    nature: oneOf(
      'text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning',
    ), // prettier-ignore
  },
  ...ref('item'),
  required: ['uri'],
  unevaluatedProperties: false,
} satisfies Schema
