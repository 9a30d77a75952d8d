// What a picture file tells besides its picture, whatever its format: Exif is a TIFF directory in all
// of them, and XMP a text.

const TELLING: Readonly<Record<number, string>> = {
  0x010f: 'with what camera it was taken',
  0x0110: 'with what camera it was taken',
  0x0132: 'when it was taken',
  0x8825: 'where it was taken',
}

/** The facts that should not be there, each once. */
export function tellsInExif(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const inExif = HEADERS.flatMap((header) => placesOf(file, header)).flatMap((at) =>
    directoryTags(file.subarray(at)).flatMap((tag) => TELLING[tag] ?? []),
  )
  const inXmp = file.includes('http://ns.adobe.com/xap/') ? ['more than it shows, in XMP'] : []
  return [...new Set([...inExif, ...inXmp])]
}

/** How TIFF begins, in either order of bytes (TIFF 6.0, section 2); what looks so by chance has no such tags. */
const HEADERS = ['Exif\0\0II*\0', 'Exif\0\0MM\0*', 'EXIF', 'eXIf']

/** Where the directory’s own counting of bytes begins, after each such mark. */
function placesOf(file: Buffer, header: string): readonly number[] {
  const places: number[] = []
  for (
    let at = file.indexOf(header, 0, 'latin1');
    at >= 0;
    at = file.indexOf(header, at + 1, 'latin1')
  ) {
    const from = file.subarray(at, at + 24).toString('latin1')
    const tiff = /II\*\0|MM\0\*/.exec(from)
    if (tiff) places.push(at + tiff.index)
  }
  return places
}

function directoryTags(tiff: Buffer): readonly number[] {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const tags: number[] = []
  try {
    const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
    for (let entry = 0; entry < u16(start); entry += 1) tags.push(u16(start + 2 + entry * 12))
  } catch {
    return tags // A directory that points outside the file ends here.
  }
  return tags
}
