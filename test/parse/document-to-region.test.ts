import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/index.js'

const read = (title: string, rest = '') =>
  parseDocument(`${title}\n一、优化服务\n（一）推行帮办代办。建成10个站点。\n（二）压减办理时限。${rest}`)

const regionOf = (title: string, rest = ''): string | null => read(title, rest).region?.adcode ?? null

describe('the region of a document', () => {
  it.each([
    ['海南州2024年工作要点', '632500'],
    ['河南县2024年工作要点', '632324'],
    ['海南省2024年工作要点', '460000'],
    ['湘西州人民政府办公室关于印发2024年工作要点的通知', '433100'],
    ['黔东南州2024年工作要点', '522600'],
    ['湘西土家族苗族自治州2024年工作要点', '433100'],
    ['芷江县2024年工作要点', '431228'],
    ['莫力达瓦旗2024年工作要点', '150722'],
    ['青海省海南州2024年工作要点', '632500'],
    ['湖南2024年工作要点', '430000'],
    ['2024年湖南省工作要点', '430000'],
    ['关于印发娄底市2024年工作要点的通知', '431300'],
    ['中共湖南省委2024年工作要点', '430000'],
    ['湖南省公立医院2024年改革工作要点', '430000'],
    ['湖南省高等学校2024年工作要点', '430000'],
    ['湖南省乡镇2024年工作要点', '430000'],
    ['湖南公路2024年建设工作要点', '430000'],
    ['浙江省特色小镇2024年工作要点', '330000'],
    ['广东农村2024年工作要点', '440000'],
    ['北京市朝阳区2024年工作要点', '110105'],
    ['南京市鼓楼区2024年工作要点', '320106'],
    ['晋城市城区2024年工作要点', '140502'],
  ])('%s', (title, adcode) => {
    expect(regionOf(title)).toBe(adcode)
  })

  it.each([
    '四川北路街道2024年工作要点',
    '北京路街道2024年工作要点',
    '南京西路2024年工作要点',
    '山东庄镇2024年工作要点',
    '湖南镇人民政府2024年工作要点',
    '浙江省衢州市湖南镇2024年工作要点',
    '湖南大学2024年工作要点',
    '山东师范大学2024年工作要点',
    '四川省人民医院2024年工作要点',
    '四川大学华西医院2024年工作要点',
    '长沙市第一中学2024年工作要点',
    '孙中山故居2024年工作要点',
    '关于推广安全生产经验的方案',
    '关于学习重大理论的工作要点',
    '主城区2024年工作要点',
    '朝阳区2024年工作要点',
    '江苏省鼓楼区2024年工作要点',
    '市中区2024年工作要点',
    '城区2024年工作要点',
  ])('is unknown, with a note: %s', (title) => {
    const { region, notes } = read(title)
    expect(region).toBeNull()
    expect(notes.filter(({ code }) => code === 'region-unknown')).toHaveLength(1)
  })

  it('of an ambiguous district is told by what else the text names', () => {
    expect(regionOf('朝阳区2024年工作要点', '\n北京市朝阳区人民政府办公室')).toBe('110105')
    expect(regionOf('鼓楼区2024年工作要点', '落实福州市工作部署。')).toBe('350102')
    expect(regionOf('鼓楼区2024年工作要点', '落实福州市、南京市工作部署。')).toBeNull()
  })

  it('is told by a line above the title, where 城区 is no county', () => {
    expect(regionOf('南昌市城区房地产开发项目\n登记管理规定')).toBe('360100')
  })

  it('names what an ambiguous district may be', () => {
    expect(read('朝阳区2024年工作要点').notes.map(({ message }) => message)).toContain(
      '朝阳区 may be 北京市朝阳区 or 长春市朝阳区; give options.region',
    )
  })
})
