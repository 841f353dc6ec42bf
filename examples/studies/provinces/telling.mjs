// What the study prints besides its figures.

export const heading = (text) => console.log(`\n## ${text}\n`)
export const opening = ({ task }) =>
  task.heading?.text.slice(0, 40) ?? task.text.split(/[。；\n]/u)[0].slice(0, 40)

let began = Date.now()
const atStart = began
export function clock(what) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(
    `(${what}: ${seconds} s; peak memory so far ${Math.round(process.resourceUsage().maxRSS / 1024)} MB)`,
  )
  began = Date.now()
}

export function total() {
  const { user, system } = process.cpuUsage()
  console.log(
    `\n(in all ${((Date.now() - atStart) / 1000).toFixed(1)} s; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB; processor time ${((user + system) / 1e6).toFixed(1)} s)`,
  )
}
