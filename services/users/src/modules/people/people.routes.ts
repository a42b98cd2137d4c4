import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  AccountChange,
  ExtendedProfile,
  FindPeopleQuery,
  Id,
  NearbyPeople,
  NearbyPeopleQuery,
  OwnProfile,
  PersonList,
  PersonStats,
  ProblemDocument,
  ProfileChange,
  PublicPerson,
} from '@flow/contracts'
import { problem, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { readStats } from '../achievements/statistics.ts'
import { peopleNearby } from '../nearby/people-nearby.ts'
import { changeProfile } from './change-profile.ts'
import { changeStanding } from './change-standing.ts'
import { findPeople } from './find-people.ts'
import { readExtendedProfile, readOwnProfile, readPublicPerson } from './read-people.ts'

const tags = ['people']
const byId = Type.Object({ id: Id })
const fields = Type.Object({ fields: Type.Optional(Type.String({ maxLength: 512 })) })

const reading =
  (context: UsersContext): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/users',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Find people, as their privacy allows',
          tags,
          querystring: FindPeopleQuery,
          response: { 200: PersonList, '4xx': ProblemDocument },
        },
      },
      request => findPeople(context, request.actor, request.query),
    )
    app.get(
      '/api/v1/users/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: 'A person, as privacy allows',
          tags,
          params: byId,
          querystring: fields,
          response: { 200: PublicPerson, '4xx': ProblemDocument },
        },
      },
      request => readPublicPerson(context, request.actor, request.params.id),
    )
    app.get(
      '/api/v1/users/:id/stats',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Statistics and achievements',
          tags,
          params: byId,
          response: { 200: PersonStats, '4xx': ProblemDocument },
        },
      },
      request => readStats(context, request.actor, request.params.id),
    )
    app.get(
      '/api/v1/profiles/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: "A person's extended profile",
          tags,
          params: byId,
          querystring: fields,
          response: { 200: ExtendedProfile, '4xx': ProblemDocument },
        },
      },
      request => readExtendedProfile(context, request.actor, request.params.id),
    )
  }

const own = (context: UsersContext) =>
  signedIn(async app => {
    app.get(
      '/api/v1/users/profile',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Own account',
          tags,
          querystring: fields,
          response: { 200: OwnProfile, '4xx': ProblemDocument },
        },
      },
      request => readOwnProfile(context, signedInActor(request)),
    )
    app.get(
      '/api/v1/users/nearby',
      {
        config: { access: 'user' },
        schema: {
          summary: 'People nearby who allow it',
          tags,
          querystring: NearbyPeopleQuery,
          response: { 200: NearbyPeople, '4xx': ProblemDocument },
        },
      },
      request => peopleNearby(context, signedInActor(request), request.query),
    )
    app.put(
      '/api/v1/users/profile',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Change own account',
          description: 'Only the given fields change; null clears a field.',
          tags,
          body: ProfileChange,
          response: { 200: OwnProfile, '4xx': ProblemDocument },
        },
      },
      request => {
        const actor = signedInActor(request)
        return changeProfile(context, actor, actor.id, request.body)
      },
    )
  })

const byOwnerOrAdmin = (context: UsersContext) =>
  signedIn(async app => {
    app.put(
      '/api/v1/profiles/:id',
      {
        config: { access: 'owner' },
        schema: {
          summary: 'Change own extended profile',
          tags,
          params: byId,
          body: ProfileChange,
          response: { 200: OwnProfile, '4xx': ProblemDocument },
        },
      },
      request => {
        const actor = signedInActor(request)
        if (actor.id !== request.params.id) throw problem('forbidden')
        return changeProfile(context, actor, actor.id, request.body)
      },
    )
    app.put(
      '/api/v1/users/:id',
      {
        config: { access: 'owner|admin' },
        schema: {
          summary: 'Change an account: the owner or an administrator',
          description: 'Role and status are for an administrator, and never of the own account.',
          tags,
          params: byId,
          body: AccountChange,
          response: { 200: OwnProfile, '4xx': ProblemDocument },
        },
      },
      async request => {
        const { role, status, ...change } = request.body
        const actor = signedInActor(request)
        const { id } = request.params
        if (role !== undefined || status !== undefined) await changeStanding(context, actor, id, { role, status })
        return changeProfile(context, actor, id, change)
      },
    )
  })

export const peopleRoutes =
  (context: UsersContext): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(reading(context))
    await app.register(own(context))
    await app.register(byOwnerOrAdmin(context))
  }
