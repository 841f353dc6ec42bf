/** Added before the logarithm: below this, cosines are noise. */
const COSINE_NOISE = 0.02

/** The bare likeness on a scale on which strangers differ as much as kin. */
export const cosineToCloseness = (cosine: number): number => Math.log(cosine + COSINE_NOISE)
