/** Old Word files and web archives are read through Node's Buffer: in a page the package of that name stands for it. */
export { Buffer } from 'buffer/'
