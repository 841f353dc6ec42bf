import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas'

/** How a page got onto the glass of the scanner. */
export type Condition = 'clean' | 'noisy' | 'skewed with a seal'

/** What offices scan at. */
const DOTS_PER_INCH = 200

/** By so many degrees a sheet lies askew that was fed by hand. */
const DEGREES = 1.2

/** The seal of a municipal government has 4.2 cm. */
const SEAL = (4.2 / 2.54) * DOTS_PER_INCH

/** The pages of a text as pictures (PNG), printed by LibreOffice and drawn by poppler; needs both. */
export async function textToScan(text: string, condition: Condition): Promise<readonly Buffer[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scan-'))
  try {
    writeFileSync(path.join(folder, 'a.txt'), text)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const filter = '--infilter=Text (encoded):UTF8,LF,Noto Serif CJK SC,zh-CN'
    const quiet = { cwd: folder, stdio: 'ignore', timeout: 120_000 } as const
    execFileSync('soffice', ['--headless', profile, filter, '--convert-to', 'pdf', 'a.txt'], quiet)
    execFileSync('pdftoppm', ['-r', String(DOTS_PER_INCH), '-png', 'a.pdf', 'page'], quiet)
    const pages = readdirSync(folder)
      .filter((file) => /^page.*\.png$/u.test(file))
      .sort()
    const pictures = await Promise.all(pages.map((page) => loadImage(readFileSync(path.join(folder, page)))))
    return pictures.map((picture, at) => scanned(picture, condition, at + 1))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function scanned(picture: Image, condition: Condition, seed: number): Buffer {
  const { width, height } = picture
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  if (condition === 'skewed with a seal') {
    context.translate(width / 2, height / 2)
    context.rotate((DEGREES * Math.PI) / 180)
    context.translate(-width / 2, -height / 2)
  }
  context.drawImage(picture, 0, 0)
  if (condition === 'skewed with a seal') {
    // ink lies over print without hiding it
    context.globalCompositeOperation = 'multiply'
    context.strokeStyle = context.fillStyle = '#e03030'
    const [x, y] = [width * 0.7, height * 0.45]
    context.lineWidth = 8
    context.beginPath()
    context.arc(x, y, SEAL / 2, 0, 2 * Math.PI)
    context.stroke()
    context.beginPath()
    for (let point = 0; point < 10; point++) {
      const radius = point % 2 === 0 ? SEAL / 6 : SEAL / 15
      const angle = (point * Math.PI) / 5 - Math.PI / 2
      context.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle))
    }
    context.fill()
    context.font = '34px "Noto Serif CJK SC"'
    for (const [at, sign] of [...'湖南省人民政府办公厅'].entries()) {
      const angle = Math.PI * (0.85 + (1.3 * at) / 9)
      const radius = SEAL / 2 - 45
      context.fillText(sign, x + radius * Math.cos(angle) - 17, y + radius * Math.sin(angle) + 12)
    }
  }
  if (condition === 'noisy') addNoise(canvas, seed)
  return canvas.toBuffer('image/png')
}

/** Grey paper, uneven light, grain and specks, the same for the same seed. */
function addNoise(canvas: Canvas, seed: number): void {
  const context = canvas.getContext('2d')
  const { width, height } = canvas
  const data = context.getImageData(0, 0, width, height)
  let state = seed
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  for (let at = 0; at < data.data.length; at += 4) {
    const grain = 60 * (random() + random() + random() - 1.5)
    const light = 235 - (30 * (at / 4 / width)) / height
    const speck = random()
    const grey = speck < 0.002 ? 0 : speck > 0.998 ? 255 : (data.data[at]! / 255) * light + 10 + grain
    data.data[at] = data.data[at + 1] = data.data[at + 2] = grey
  }
  context.putImageData(data, 0, 0)
}
