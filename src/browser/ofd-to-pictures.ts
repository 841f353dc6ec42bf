/** Nothing is drawn: see `readPictures`. */
export const ofdToPictures = (): null => null
