/** The hosts that the site answers to by its settings, as they stand in a `Host` header, in lower case. */
export function configuredHosts(settings: {
  siteUrl: string
  siteHosts: readonly string[]
  host: string
  port: number
}): ReadonlySet<string> {
  const { siteUrl, siteHosts, host, port } = settings
  const here = host.includes(':') ? `[${host}]` : host
  const named = [new URL(siteUrl).host, ...siteHosts]
  const local = ['localhost', '127.0.0.1', '[::1]', here].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  )
  return new Set([...named, ...local].map((name) => name.toLowerCase()))
}

/** A `Host` header as hosts are known by: lower case, without a closing dot or the usual port. */
export function plainHost(header: string): string {
  return header
    .toLowerCase()
    .replace(/:(80|443)$/, '')
    .replace(/\.(?=:\d+$|$)/, '')
}
