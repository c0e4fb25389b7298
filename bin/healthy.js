#!/usr/bin/env node
// Asks the portal of this machine how it is: exit code 0 when it is well. For the health check of the image.
import http from 'node:http'
import https from 'node:https'

const secure = Boolean(process.env.PORTICO_TLS || process.env.PORTICO_TLS_CERT)
const request = (secure ? https : http).get(
  {
    host: 'localhost',
    port: Number(process.env.PORT ?? 3000),
    path: '/healthz',
    timeout: 4000,
    // It asks itself, by a name that its certificate need not have.
    rejectUnauthorized: false,
  },
  (response) => {
    response.resume()
    process.exitCode = response.statusCode === 200 ? 0 : 1
  },
)
request.on('timeout', () => request.destroy(new Error('no answer in 4 seconds')))
request.on('error', (error) => {
  process.stderr.write(`Portico is not well: ${error.message}\n`)
  process.exitCode = 1
})
