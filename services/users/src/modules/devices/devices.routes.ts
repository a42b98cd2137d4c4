import { Id, Page, ProblemDocument, PushDevice, PushDeviceRequest } from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { readDevices, registerDevice, removeDevice } from './push-devices.ts'

const tags = ['devices']
const config = { access: 'user' }

export const deviceRoutes = (context: UsersContext) =>
  signedIn(async app => {
    app.get(
      '/api/v1/users/devices',
      {
        config,
        schema: { summary: 'Own push devices', tags, response: { 200: Page(PushDevice), '4xx': ProblemDocument } },
      },
      async request => ({ items: await readDevices(context, signedInActor(request)), nextCursor: null }),
    )
    app.post(
      '/api/v1/users/devices',
      {
        config,
        schema: {
          summary: 'Register a push device',
          tags,
          body: PushDeviceRequest,
          response: { 201: PushDevice, '4xx': ProblemDocument },
        },
      },
      async (request, reply) => {
        const device = await registerDevice(context, signedInActor(request), request.body)
        return reply.code(201).header('location', `/api/v1/users/devices/${device.id}`).send(device)
      },
    )
    app.delete(
      '/api/v1/users/devices/:id',
      {
        config,
        schema: {
          summary: 'Remove a push device',
          tags,
          params: Type.Object({ id: Id }),
          response: { 204: Type.Null(), '4xx': ProblemDocument },
        },
      },
      async (request, reply) => {
        await removeDevice(context, signedInActor(request), request.params.id)
        return reply.code(204).send(null)
      },
    )
  })
