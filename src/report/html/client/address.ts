/** What the page shows as the end of its address, so that it can be kept and sent: #s-1.03&q=好差评&status=dropped */

import { all, place } from '../../../write/client/page.js'
import { type Filters, form } from './elements.js'

const FIELDS = {
  q: 'query',
  section: 'section',
  unit: 'unit',
  sort: 'sort',
  view: 'view',
  from: 'confidence',
} as const
/** What the fields hold where nothing is filtered. */
const IDLE: Readonly<Record<string, string>> = { from: '0' }

const boxes = (): readonly HTMLInputElement[] => all<HTMLInputElement>('[name=status]', form)

/** The task or link that the address names, '' where it names none. */
export const placeNamed = (): string => {
  const [first = ''] = place().split('&')
  return first.includes('=') ? '' : first
}

/** Puts what is chosen and filtered into the address. */
export function keepAddress(chosen: string): void {
  const parts = [encodeURIComponent(chosen)]
  const add = (name: string, value: string): void => {
    if (value !== (IDLE[name] ?? '')) parts.push(`${name}=${encodeURIComponent(value)}`)
  }
  for (const [name, field] of Object.entries(FIELDS)) add(name, form[field].value)
  const checked = boxes().filter((box) => box.checked)
  if (checked.length < boxes().length) add('status', checked.map((box) => box.value).join(',') || '-')
  if (form.uncertain.checked) add('check', '1')
  const hash = parts.filter((part, at) => at > 0 || part !== '').join('&')
  // whole, for in a frame the rest of an address belongs to another page
  const [page = ''] = location.href.split('#')
  history.replaceState(null, '', hash === '' ? page : `${page}#${hash}`)
}

/** Sets the filters to what the address says; whether it says any. */
export function addressToFilters(): boolean {
  const said = new Map<string, string>()
  for (const part of location.hash.slice(1).split('&')) {
    const [, name, value] = /^(\w+)=(.*)$/u.exec(part) ?? []
    if (name === undefined) continue
    try {
      said.set(name, decodeURIComponent(value!))
    } catch {
      // an address cut short says nothing of this field
    }
  }
  if (said.size === 0) return false
  form.reset()
  for (const [name, field] of Object.entries(FIELDS)) setField(form[field], said.get(name))
  const statuses = said.get('status')?.split(',')
  if (statuses !== undefined) for (const box of boxes()) box.checked = statuses.includes(box.value)
  form.uncertain.checked = said.get('check') === '1'
  return true
}

/** A choice that the page does not have is passed over. */
function setField(field: Filters['query'] | Filters['section'], value: string | undefined): void {
  if (value === undefined) return
  const before = field.value
  field.value = value
  if (field.value !== value && field instanceof HTMLSelectElement) field.value = before
}
