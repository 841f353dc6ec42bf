/** One job of government and the names of the offices that do it, from the centre to the county. */
export interface AgencyKind {
  readonly id: string
  /** Names and abbreviations without their level: 发展改革委, not 省发展改革委. */
  readonly names: readonly string[]
  /** Names of offices whose job passed to this one. */
  readonly former?: readonly string[]
  /** A kind whose job this one does in some places: 大数据局 runs 政务服务 in Shandong. */
  readonly related?: string
  /** Where the names can be looked up. */
  readonly source: string
}
