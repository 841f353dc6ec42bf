import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as library from '../src/index.js'

/** A new name is a promise to users: adding or losing one must be meant. */
it('the values of the public surface are these', () => {
  expect(
    Object.entries(library)
      .map(([name, value]) => `${name}: ${Array.isArray(value) ? 'list' : typeof value}`)
      .sort(),
  ).toMatchSnapshot()
})

it('the types of the public surface are these', () => {
  const door = readFileSync('src/index.ts', 'utf8')
  const named = [...door.matchAll(/export(?<all> type)? \{(?<names>[^}]*)\}/gu)].flatMap(({ groups }) =>
    groups!
      .names!.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && (groups!.all !== undefined || name.startsWith('type ')))
      .map((name) => name.replace(/^type /u, '')),
  )
  const model = [
    ...readdirSync('src/model')
      .map((file) => readFileSync(`src/model/${file}`, 'utf8'))
      .join('\n')
      .matchAll(/^export (?:interface|type) (?<name>\w+)/gmu),
  ]
  expect([...named, ...model.map(({ groups }) => groups!.name!)].sort()).toMatchSnapshot()
})
