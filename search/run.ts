/** Sends a statement that has a name, and gives its rows. */
export type Run = <Row>(name: string, text: string, values: readonly unknown[]) => Promise<Row[]>
