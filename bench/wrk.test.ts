import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { pathOf } from './programs.ts'
import { parseWrk, runWrk } from './wrk.ts'

const printed = (latency: string, more = ''): string => `Running 1s test @ http://127.0.0.1:1/
  1 threads and 2 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency    66.00us   20.00us   1.00ms   90.00%
    Req/Sec    20.00k     1.00k   21.00k    70.00%
  Latency Distribution
${latency}
  20200 requests in 1.01s, 3.00MB read
${more}Requests/sec:  20000.50
Transfer/sec:      2.97MB
`

describe('what wrk prints', () => {
  it('is read with its units', () => {
    const latency = '     50%  812.00us\n     75%    1.20ms\n     90%    1.40ms\n     99%    1.25s \n'
    expect(parseWrk(printed(latency))).toEqual({
      perSecond: 20_000.5,
      p50: 0.812,
      p99: 1250,
      answers: 20_200,
      wrong: 0,
    })
  })

  it('counts answers and connections that went wrong', () => {
    const wrong = '  Socket errors: connect 1, read 2, write 0, timeout 4\n  Non-2xx or 3xx responses: 300\n'
    expect(parseWrk(printed('     50%  1.00ms\n     99%  2.00ms\n', wrong)).wrong).toBe(307)
  })

  it('is refused when it is something else', () => {
    expect(() => parseWrk('unable to connect to 127.0.0.1:1')).toThrow('not what wrk prints')
  })
})

const there = pathOf('wrk') !== null
if (!there)
  console.log('wrk is not installed (apt-get install wrk): the benchmark runs it, this test does not.')

describe.runIf(there)('wrk itself', () => {
  it('loads a server, and tells when answers are errors', async () => {
    let status = 200
    const server = createServer((_request, answer) => answer.writeHead(status).end('page'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const options = { url, seconds: 1, connections: 2, threads: 1, cores: null }
    const run = await runWrk(options)
    expect(run.answers).toBeGreaterThan(0)
    expect(run.p99).toBeGreaterThanOrEqual(run.p50)
    status = 500
    await expect(runWrk(options)).rejects.toThrow('were errors')
    server.close()
  })
})
