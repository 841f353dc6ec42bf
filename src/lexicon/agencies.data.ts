import type { AgencyKind } from '../model/index.js'

/** 国务院关于机构设置的通知 of the fourteenth State Council; names of ministries and bureaus. */
const REFORM_2023 = '国务院关于机构设置的通知（国发〔2023〕5号）'
/** The same of the thirteenth State Council, for names in force 2018–2023. */
const REFORM_2018 = '国务院关于机构设置的通知（国发〔2018〕6号）'
/** Bureaus under ministries. */
const BUREAUS_2018 = '国务院关于部委管理的国家局设置的通知（国发〔2018〕7号）'
const PARTY_2018 = '深化党和国家机构改革方案（2018年3月）'
const PARTY_2023 = '党和国家机构改革方案（2023年3月）'
/** Local bureaus without a counterpart of the same name at the centre. */
const LOCAL_2018 = '中共中央关于地方机构改革有关问题的指导意见（2018年）及各省市机构改革方案'
const ORGANIC = '地方各级人民代表大会和地方各级人民政府组织法（2022年修正）'
const USAGE = 'usage in the responsibility notes of the corpus (2008–2026)'

/** `names` hold the stems without the level: 发展改革委 stands for 省发展改革委 and 市发展改革委. */
const kind = (id: string, source: string, names: string, former = ''): AgencyKind => ({
  id,
  source,
  names: names.split(' '),
  ...(former === '' ? {} : { former: former.split(' ') }),
})

export const AGENCY_KINDS: readonly AgencyKind[] = [
  kind(
    'development-reform',
    REFORM_2023,
    '发展和改革委员会 发展改革委 发改委 发展改革局 发改局 发展和改革局 发展和改革委',
    '计委 计划委员会',
  ),
  kind(
    'government-services',
    LOCAL_2018,
    '政务服务局 政务局 行政审批服务局 审批服务局 行政审批局 行政审批服务管理局 政务服务和大数据管理局 政务服务管理局 政务服务管理办公室 政务服务办 政务办 政务服务数据管理局 政务服务和数据管理局 政数局 政务数据局 政务管理服务局 数据和政务服务局',
    '政务公开政务服务管理办公室',
  ),
  {
    ...kind(
      'data',
      `${REFORM_2023}；${PARTY_2023}`,
      '数据局 大数据局 大数据发展管理局 大数据管理局 大数据中心 数据资源局 数据资源管理局 大数据发展局 大数据发展应用局 数据发展管理局',
    ),
    related: 'government-services',
  },
  kind(
    'industry-information',
    REFORM_2023,
    '工业和信息化部 工业和信息化厅 工业和信息化局 工业和信息化委员会 工业和信息化委 工信部 工信厅 工信局 工信委 经济和信息化厅 经济和信息化委 经济和信息化委员会 经济和信息化局 经信厅 经信委 经信局 科技和工业信息化局 科工信局',
    '经贸委',
  ),
  kind('finance', REFORM_2023, '财政部 财政厅 财政局'),
  kind(
    'science-technology',
    REFORM_2023,
    '科学技术部 科学技术厅 科学技术局 科学技术委员会 科技部 科技厅 科技局 科技委',
  ),
  kind('education', REFORM_2023, '教育部 教育厅 教育局 教育委员会 教委 教育体育局 教体局'),
  kind('public-security', REFORM_2023, '公安部 公安厅 公安局 公安分局'),
  kind('state-security', REFORM_2023, '国家安全部 国家安全厅 国家安全局 安全厅'),
  kind('civil-affairs', REFORM_2023, '民政部 民政厅 民政局'),
  kind('justice', REFORM_2023, '司法部 司法厅 司法局', '法制办 政府法制办'),
  kind(
    'human-resources',
    REFORM_2023,
    '人力资源和社会保障部 人力资源和社会保障厅 人力资源和社会保障局 人力资源社会保障部 人力资源社会保障厅 人力资源社会保障局 人社部 人社厅 人社局',
  ),
  kind(
    'natural-resources',
    REFORM_2023,
    '自然资源部 自然资源厅 自然资源局 自然资源和规划局 规划和自然资源局 规划和自然资源委 规划自然资源局',
    '国土资源部 国土资源厅 国土资源局 国土局',
  ),
  kind(
    'ecology-environment',
    REFORM_2023,
    '生态环境部 生态环境厅 生态环境局 生态环境分局',
    '环境保护部 环境保护厅 环境保护局 环保厅 环保局',
  ),
  kind(
    'housing-construction',
    REFORM_2023,
    '住房和城乡建设部 住房和城乡建设厅 住房和城乡建设局 住房和城乡建设委员会 住房城乡建设部 住房城乡建设厅 住房城乡建设局 住房城乡建设委 住建部 住建厅 住建局 住建委 住房建设局',
  ),
  kind('transport', REFORM_2023, '交通运输部 交通运输厅 交通运输局 交通运输委 交通部 交通厅 交通局'),
  kind('water', REFORM_2023, '水利部 水利厅 水利局 水务局 水务厅 水务管理局 水利水务局'),
  kind(
    'agriculture-rural',
    REFORM_2023,
    '农业农村部 农业农村厅 农业农村局 农业农村委 农牧厅 农牧局 农业农村和水利局',
    '农业部 农业厅 农业局 农委',
  ),
  kind(
    'rural-revitalisation',
    `${REFORM_2023}；国家乡村振兴局（2021年）`,
    '乡村振兴局',
    '扶贫办 扶贫开发局 扶贫开发办公室 国务院扶贫办',
  ),
  kind('commerce', REFORM_2023, '商务部 商务厅 商务局 商务委 商务委员会 商务粮食局 商务和粮食局'),
  kind(
    'culture-tourism',
    REFORM_2023,
    '文化和旅游部 文化和旅游厅 文化和旅游局 文化旅游厅 文化旅游局 文旅部 文旅厅 文旅局 文旅广电局 文化广电和旅游局 文化旅游广电局 文化旅游广电体育局 文旅广体局',
    '文化部 文化厅 文化局 旅游局',
  ),
  kind(
    'health',
    REFORM_2023,
    '卫生健康委员会 卫生健康委 卫健委 卫生健康局 卫健局',
    '卫生部 卫生厅 卫生局 卫生计生委 卫计委',
  ),
  kind(
    'veterans',
    REFORM_2023,
    '退役军人事务部 退役军人事务厅 退役军人事务局 退役军人部 退役军人厅 退役军人局',
  ),
  kind(
    'emergency',
    REFORM_2023,
    '应急管理部 应急管理厅 应急管理局 应急部 应急厅 应急局',
    '安监局 安全监管局 安全生产监督管理局',
  ),
  kind('central-bank', REFORM_2023, '中国人民银行 人民银行 人行'),
  kind('audit', REFORM_2023, '审计署 审计厅 审计局'),
  kind('state-assets', REFORM_2023, '国有资产监督管理委员会 国资委 国有资产监督管理局 国资局'),
  kind('customs', REFORM_2023, '海关总署 海关'),
  kind('tax', REFORM_2023, '税务总局 国家税务总局 税务局', '国税局 地税局'),
  kind(
    'market-regulation',
    REFORM_2023,
    '市场监督管理总局 市场监管总局 市场监督管理局 市场监管局 市场监督管理厅 市场监管厅 市场监管委',
    '工商局 工商行政管理局 质监局 质量技术监督局',
  ),
  kind(
    'financial-regulation',
    `${REFORM_2023}；${REFORM_2018}`,
    '国家金融监督管理总局 金融监管总局 金融监管局 监管局',
    '银保监会 银保监局 银监会 银监局 保监会 保监局',
  ),
  kind('securities', REFORM_2023, '证券监督管理委员会 证监会 证监局'),
  kind('radio-television', REFORM_2023, '广播电视总局 广电总局 广播电视局 广电局'),
  kind('sport', REFORM_2023, '体育总局 体育局'),
  kind('statistics', REFORM_2023, '统计局'),
  kind('intellectual-property', REFORM_2023, '知识产权局'),
  kind('healthcare-security', REFORM_2023, '医疗保障局 医保局'),
  kind('petitions', `${PARTY_2023}；${BUREAUS_2018}`, '信访局'),
  kind('offices-administration', REFORM_2018, '机关事务管理局 机关事务局 国管局 机关事务服务中心'),
  kind('international-cooperation', REFORM_2018, '国际发展合作署'),
  kind('grain-reserves', BUREAUS_2018, '粮食和物资储备局 粮食和储备局 粮食局 粮储局'),
  kind('energy', BUREAUS_2018, '能源局'),
  kind('forestry', BUREAUS_2018, '林业和草原局 林草局 林业局 林业厅'),
  kind('railway', BUREAUS_2018, '铁路局'),
  kind('civil-aviation', BUREAUS_2018, '民用航空局 民航局 民航监管局'),
  kind('post', BUREAUS_2018, '邮政局 邮政管理局'),
  kind('cultural-relics', BUREAUS_2018, '文物局'),
  kind('traditional-medicine', BUREAUS_2018, '中医药管理局 中医药局'),
  kind('drugs', BUREAUS_2018, '药品监督管理局 药监局 药品监管局 食品药品监管局 食药监局'),
  kind('foreign-exchange', BUREAUS_2018, '外汇管理局 外汇局'),
  kind('communications', '中华人民共和国电信条例 第三条', '通信管理局'),
  kind('meteorology', REFORM_2018, '气象局'),
  kind('earthquake', BUREAUS_2018, '地震局'),
  kind('ocean', LOCAL_2018, '海洋局 海洋发展局 海洋与渔业局'),
  kind('foreign-affairs', `${REFORM_2023}；${LOCAL_2018}`, '外交部 外事办公室 外事办 外办 委外办'),
  kind('state-council-office', REFORM_2023, '国务院办公厅 国办'),
  kind('government-office', ORGANIC, '政府办公厅 政府办公室 人民政府办公厅 人民政府办公室 政府办'),
  kind('government-research', LOCAL_2018, '政府发展研究中心 人民政府发展研究中心 政府研究室 发展研究中心'),
  kind('service-centre', LOCAL_2018, '政府政务服务中心 政务服务中心 政务中心 行政服务中心'),
  kind('resource-trading', LOCAL_2018, '公共资源交易中心 公共资源交易管理局 公共资源交易局'),
  kind(
    'business-environment',
    LOCAL_2018,
    '优化办 优化经济发展环境办公室 营商办 营商环境建设局 营商环境局 营商环境建设监督局',
  ),
  kind(
    'local-finance',
    `${PARTY_2023}；${LOCAL_2018}`,
    '地方金融监督管理局 地方金融监管局 金融工作局 政府金融办 金融办 委金融办 金融发展局',
  ),
  kind(
    'city-management',
    LOCAL_2018,
    '城市管理和综合执法局 城市管理综合行政执法局 城市管理局 城管局 城管执法局 城管委 综合行政执法局 城管和综合执法局',
  ),
  kind('ports', LOCAL_2018, '口岸物流办 口岸办 口岸办公室 政府口岸办'),
  kind('investment-promotion', LOCAL_2018, '投资促进局 招商局 招商促进局 投资促进中心'),
  kind('private-economy', LOCAL_2018, '民营经济局 民营经济发展局 中小企业局'),
  kind('housing-fund', '住房公积金管理条例 第十条', '住房公积金管理中心 公积金中心'),
  kind(
    'ethnic-religious',
    REFORM_2023,
    '国家民族事务委员会 国家民委 民族宗教事务委员会 民族宗教委 民宗委 民宗局 民族宗教事务局 民族宗教局',
  ),
  kind(
    'cyberspace',
    PARTY_2018,
    '委网络安全和信息化委员会办公室 委网信办 网信办 中央网信办 互联网信息办公室',
  ),
  kind('party-office', ORGANIC, '委办公厅 委办公室 委办'),
  kind('organisation', PARTY_2018, '委组织部 中央组织部 组织部'),
  kind('publicity', PARTY_2018, '委宣传部 中央宣传部 宣传部'),
  kind('united-front', PARTY_2018, '委统战部 中央统战部 统战部'),
  kind('political-legal', PARTY_2018, '委政法委 中央政法委 政法委'),
  kind('establishment', PARTY_2018, '委机构编制委员会办公室 委编办 编办 中央编办'),
  kind('party-reform', PARTY_2018, '委改革办 委全面深化改革委员会办公室 委深改办'),
  kind('civil-military', PARTY_2018, '委军民融合办 军民融合办'),
  kind('education-committee', PARTY_2018, '委教育工委 教育工委'),
  kind('veteran-cadres', PARTY_2018, '委老干部局 老干部局'),
  kind('taiwan-affairs', PARTY_2018, '委台办 台办 委台港澳办 委港澳办'),
  kind('secrecy', PARTY_2018, '委机要保密局 委保密办 国家保密局 保密局'),
  kind(
    'discipline',
    '中华人民共和国监察法；中国共产党章程',
    '纪委监委 纪委办公厅 纪委监察委 纪委 监委 纪委机关',
  ),
  kind('supervision-office', LOCAL_2018, '委督查室 政府督查室 督查室 委省政府督查室'),
  kind('court', '中华人民共和国人民法院组织法', '高级人民法院 中级人民法院 人民法院 法院 高院 中院 高法院'),
  kind('procuratorate', '中华人民共和国人民检察院组织法', '人民检察院 检察院'),
  kind('people-congress', ORGANIC, '人大常委会办公厅 人大常委会办公室 人大常委会 人大'),
  kind('youth-league', USAGE, '共青团中央 团中央 团委 团省委 团市委 团县委 团区委'),
  kind('trade-union', USAGE, '总工会 全国总工会'),
  kind('women', USAGE, '妇女联合会 妇联 全国妇联'),
  kind('industry-commerce', USAGE, '工商业联合会 工商联'),
  kind('disabled', USAGE, '残疾人联合会 残联'),
  kind('science-association', USAGE, '科学技术协会 科协'),
  kind('trade-promotion', USAGE, '贸促会 国际贸易促进委员会'),
  kind('red-cross', USAGE, '红十字会'),
  kind('supply-cooperatives', USAGE, '供销合作总社 供销合作社 供销社 供销合作联社'),
  kind('power-grid', USAGE, '电力公司 供电公司 国家电网'),
  kind('fire-rescue', '深化党和国家机构改革方案（2018年3月）', '消防救援总队 消防救援支队 消防救援局'),
]

/** Names that stand for many units at once, and whether for offices, governments, or both. */
export const COLLECTIVE_KINDS: readonly AgencyKind[] = [
  kind(
    'collective-offices',
    USAGE,
    '直相关单位 直有关单位 直各单位 直单位 直相关部门 直有关部门 直各部门 直部门 有关部门 相关部门 有关单位 相关单位 各有关部门 各相关部门 各有关单位 各相关单位 政府有关部门 政府各部门 各部门 各单位',
  ),
  kind(
    'collective-governments',
    USAGE,
    '各市州 各县市区 各区县 各县区 各地区 各地 各市 各县 各区 各区市 各市州人民政府 各市人民政府 各县市区人民政府 县市区人民政府 各区县人民政府 各区县政府 各县市区政府 各省级人民政府 各级人民政府 各州市人民政府 各地级以上市人民政府 各县（市、区）人民政府 各市政府 各县（市、区）政府 各县、市、区人民政府',
  ),
  kind(
    'collective-all',
    USAGE,
    '各级各部门 各级各有关部门 各地各部门 各地区各部门 各级各单位 各地各有关部门',
  ),
  kind('competent-departments', USAGE, '主管部门 行政主管部门 相应主管部门 相应行政主管部门 行业主管部门'),
]
