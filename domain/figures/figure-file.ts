/** A file that figures were read out of: enough to find it again and to see that it is the same. */
export interface FigureFile {
  readonly name: string;
  readonly sha256: string;
}
