import { describe, expect, it } from 'vitest'
import { toCSV } from '../../src/report/index.js'
import { lineageToTables } from '../../src/tables/index.js'
import { aLineage } from '../corpus/a-lineage.js'
import { COMPARISON } from '../report/fixture.js'

const corpus = lineageToTables(aLineage)
const compared = ['tasks', 'links', 'changes'] as const
const head = (table: (typeof compared)[number]): readonly string[] =>
  toCSV(COMPARISON, { table }).split('\r\n')[0]!.split(',')

/** What a column measures: its type and unit. */
const kinds = new Map<string, Set<string>>()
for (const { columns } of corpus)
  for (const { name, type, unit } of columns)
    kinds.set(name, (kinds.get(name) ?? new Set()).add(`${type} ${unit ?? ''}`))

describe('the words of all tables', () => {
  it('measure the same under one name', () => {
    for (const [name, said] of kinds) expect([name, [...said]]).toEqual([name, [expect.anything()]])
  })

  it('are the same for a comparison and a corpus', () => {
    const names = new Set(compared.flatMap(head))
    expect([...names].filter((name) => kinds.has(name)).sort()).toMatchInlineSnapshot(`
      [
        "characters",
        "citations",
        "comment",
        "confidence",
        "deadlines",
        "decided_by",
        "decided_on",
        "document",
        "heading",
        "lead",
        "lead_units",
        "links",
        "mean_strength",
        "ordinal",
        "p_added",
        "p_dropped",
        "p_inherited",
        "p_partial",
        "p_rephrased",
        "partner",
        "printed_label",
        "relation",
        "responsible_units",
        "score",
        "section",
        "set_phrases",
        "side",
        "source",
        "source_coverage",
        "source_document",
        "status",
        "support_units",
        "target",
        "target_coverage",
        "target_document",
        "targets",
        "task",
        "text",
        "uncertain",
      ]
    `)
    expect([...names].filter((name) => !kinds.has(name)).sort()).toMatchInlineSnapshot(`
      [
        "added_characters",
        "candidates",
        "change",
        "citations_kinds",
        "citations_text",
        "core_probability",
        "deadlines_kinds",
        "deadlines_text",
        "dropped_characters",
        "kept_characters",
        "localised_characters",
        "measures_added",
        "measures_dropped",
        "measures_kept",
        "measures_rewritten",
        "partner_list",
        "plan",
        "responsibility",
        "responsible",
        "rewritten_characters",
        "set_phrases_text",
        "source_from",
        "source_name",
        "source_section",
        "source_text",
        "source_to",
        "source_words",
        "strength_change",
        "support",
        "target_from",
        "target_name",
        "target_section",
        "target_text",
        "target_to",
        "target_words",
        "targets_kinds",
        "targets_text",
        "text_from",
        "text_to",
      ]
    `)
  })
})
