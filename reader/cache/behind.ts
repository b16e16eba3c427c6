/** The store that was read lags behind what this process has already seen of the log. */
export class Behind extends Error {
  constructor(position: number, needed: number) {
    super(
      `The database that pages are read from shows log position ${position}, but ${needed} was applied already. A standby that lags this far can't serve; try again.`,
    )
    this.name = 'Behind'
  }
}
