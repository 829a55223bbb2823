import type { FigureInput } from '../figure.ts'

/** A figure in one piece, 参训64人次: as it is found, whichever part of it was typed. */
export const figureText = ({ name, value, unit }: FigureInput): string => `${name}${value}${unit}`
