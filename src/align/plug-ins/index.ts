export type { EndpointOptions } from './endpoint.js'
export { createHttpEmbedder, type HttpEmbedderOptions } from './http-embedder.js'
export { createHttpJudge, type HttpJudgeOptions } from './http-judge.js'
export { createSentenceModel, type SentenceModelOptions, type Transformers } from './sentence-model.js'
