import { createCanvas, loadImage } from '@napi-rs/canvas'

/** A PDF of pictures and nothing else, each filling a page of A4, as scanners make them. */
export async function picturesToPdf(pictures: readonly Uint8Array[]): Promise<Buffer> {
  const objects: Buffer[] = []
  const add = (...parts: readonly (string | Uint8Array)[]): number =>
    objects.push(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))))
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  const kids: number[] = []
  for (const bytes of pictures) {
    const picture = await loadImage(Buffer.from(bytes))
    const canvas = createCanvas(picture.width, picture.height)
    canvas.getContext('2d').drawImage(picture, 0, 0)
    const jpeg = canvas.toBuffer('image/jpeg', 85)
    const size = `/Width ${picture.width} /Height ${picture.height}`
    const image = add(
      `<< /Type /XObject /Subtype /Image ${size} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    )
    const draw = '595 0 0 842 0 0 cm /I Do'
    const content = add(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`)
    kids.push(
      add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I ${image} 0 R >> >> /Contents ${content} 0 R >>`,
      ),
    )
  }
  objects[1] = Buffer.from(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
  )
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  for (const [at, object] of objects.entries())
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
  // readers find the objects without a table of them
  parts.push(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF\n`))
  return Buffer.concat(parts)
}
