import type { Shipped } from './shipped.ts'

const WHEN = '{{ startsAt }}{% if place != "" %}, {{ place }}{% endif %}'
const MORE =
  '{% if more > 0 %}Of your dates {% if more == 1 %}one more is{% else %}{{ more }} more are{% endif %} concerned.{% endif %}'
const MANY = '{{ actor }}{% if others == 1 %} and one other{% elsif others > 1 %} and {{ others }} others{% endif %}'

/** The words in English. */
export const ENGLISH: Shipped = {
  security_alert: {
    title: `{% case kind %}{% when "new_device" %}A sign-in from a new device{% when "password_changed" %}Your password was changed{% when "stolen_session" %}We ended one of your sessions{% when "two_factor_on" %}Two-factor sign-in is on{% when "two_factor_off" %}Two-factor sign-in is off{% when "passkey_added" %}A passkey was added{% when "passkey_removed" %}A passkey was removed{% when "email_changed" %}Your e-mail address was changed{% else %}Something changed in your account{% endcase %}`,
    body: `{% if device != "" %}{{ device }}, {% endif %}{{ happenedAt }}. If this was not you, end that session and change your password.`,
    action: 'Look at your account',
  },
  event_reminder: {
    title: '{% if reminder == "day" %}Tomorrow: {{ title }}{% else %}Soon: {{ title }}{% endif %}',
    body: `${WHEN}. See you there!`,
    email: `{{ title }} is {% if reminder == "day" %}tomorrow{% else %}about to begin{% endif %}.\n\n${WHEN}\n\nIf you cannot come, give your place back: somebody else may be glad of it.`,
    action: 'See the event',
  },
  event_update: {
    title:
      '{% if postponed %}Postponed: {{ title }}{% elsif timeChanged %}New time: {{ title }}{% elsif placeChanged %}New place: {{ title }}{% else %}Changed: {{ title }}{% endif %}',
    body: `{% if postponed %}{% if timeChanged %}It is put off. {% else %}It is put off; a new date will follow. {% endif %}{% endif %}{% if timeChanged %}Now {{ startsAt }} instead of {{ oldStartsAt }}. {% endif %}{% if placeChanged %}Now at {{ place }}{% if oldPlace != "" %} instead of {{ oldPlace }}{% endif %}. {% endif %}{% if titleChanged %}It was called {{ oldTitle }}. {% endif %}${MORE}`,
    email: `Something changed about {{ title }}, where you are going.\n\n{% if postponed %}It is put off.{% unless timeChanged %} A new date will follow, and we will tell you.{% endunless %}{% endif %}\n\n{% if timeChanged %}New time: {{ startsAt }}\nBefore: {{ oldStartsAt }}{% endif %}\n\n{% if placeChanged %}New place: {{ place }}\nBefore: {{ oldPlace }}{% endif %}\n\n{% if titleChanged %}It was called {{ oldTitle }} before.{% endif %}\n\n${MORE}\n\nYour place is kept. If the change does not suit you, you can give it back.`,
    action: 'See what changed',
  },
  event_cancelled: {
    title: 'Cancelled: {{ title }}',
    body: `{{ title }} on {{ startsAt }} will not take place.{% if reason != "" %} {{ reason }}{% endif %} ${MORE}`,
    email: `We are sorry: {{ title }} on {{ startsAt }} will not take place.\n\n{% if reason != "" %}The organiser says: {{ reason }}{% endif %}\n\n${MORE}\n\nYou need not do anything.`,
    action: 'Find something else',
  },
  event_confirmation: {
    title: 'You are going to {{ title }}',
    body: `${WHEN}{% if partySize > 1 %}, {{ partySize }} places{% endif %}.`,
    email: `Your place{% if partySize > 1 %}s ({{ partySize }}) are{% else %} is{% endif %} kept for {{ title }}.\n\n${WHEN}\n\nWe will remind you in time.`,
    action: 'See the event',
  },
  event_invitation: {
    title: '{{ actor }} invites you to {{ title }}',
    body: `${WHEN}{% if message != "" %}: “{{ message }}”{% endif %}`,
    email: `{{ actor }} would like you to come to {{ title }}.\n\n${WHEN}\n\n{% if message != "" %}“{{ message }}”{% endif %}`,
    action: 'See the invitation',
  },
  event_staff: {
    title: '{{ actor }} asks you to help run {{ title }}',
    body: `${WHEN}. You find it under “What I organise”; there you can step back, too.`,
    action: 'See what you can do',
  },
  event_comment: {
    title: `${MANY} {% if reply %}answered you{% else %}wrote{% endif %} about {{ title }}`,
    body: 'Read what was said.',
    action: 'Read it',
  },
  event_review: { title: `${MANY} reviewed {{ title }}`, body: 'The last gave {{ rating }} of 5.', action: 'Read it' },
  event_like: { title: `${MANY} liked {{ title }}`, body: 'Word gets around.', action: 'See the event' },
  attendee_registered: {
    title: `${MANY} {% if others > 0 %}are{% else %}is{% endif %} coming to {{ title }}`,
    body: 'See who else is on the list.',
    action: 'See the list',
  },
  waitlist_offer: {
    title: 'A place is free: {{ title }}',
    body: `It is kept for you until {{ untilAt }}.`,
    email: `A place at {{ title }} became free, and you are next in line.\n\n${WHEN}\n\nIt is kept for you until {{ untilAt }}; then the next person is asked.`,
    action: 'Take the place',
  },
  ticket_received: {
    title: '{{ actor }} gave you a ticket for {{ title }}',
    body: `${WHEN}. It is in your wallet.`,
    action: 'See your ticket',
  },
  order_refunded: {
    title: '{% if refunded != "" %}Your money is on its way{% else %}Tickets cancelled{% endif %}: {{ title }}',
    body: '{% if late %}Your payment came when the time was over and no place was left. {% endif %}{% if limit %}Your payment came when the time was over, and with these you would have more tickets than one person may. {% endif %}{% if refunded != "" %}{{ refunded }} go back the way they came.{% else %}You pay nothing for them.{% endif %}{% if reason != "" %} {{ reason }}{% endif %}',
    action: 'See your order',
  },
  order_receipt: {
    title:
      '{% if resent %}Your tickets once more: {{ title }}{% elsif paid %}Paid: your tickets for {{ title }}{% else %}Your tickets for {{ title }}{% endif %}',
    body: `{% if tickets > 0 %}{{ tickets }} ticket{% if tickets > 1 %}s{% endif %}, {{ total }}. {% endif %}${WHEN}`,
    email: `{% if resent %}The organiser sends you your tickets for {{ title }} once more.{% elsif paid %}Thank you: your order for {{ title }} is paid.{% else %}Thank you. {% if tickets > 1 %}{{ tickets }} tickets are{% else %}A ticket is{% endif %} yours: {{ title }}.{% endif %}\n\n${WHEN}\n\n{% if due %}You pay {{ total }} at the door.{% elsif total != "" %}You paid {{ total }}.{% endif %}\n\nThey are in your wallet, where they open without a network too{% unless due %}; the receipt is beside them{% endunless %}. The date is attached for your calendar.`,
    action: 'See your tickets',
  },
  order_reserved: {
    title: `{% case stage %}{% when "reminder" %}Still to be paid: {{ title }}{% when "lapsed" %}Your reservation is over: {{ title }}{% when "ended" %}Your reservation was ended: {{ title }}{% else %}Reserved for you: {{ title }}{% endcase %}`,
    body: `{% case stage %}{% when "lapsed" %}{{ total }} did not arrive by {{ untilAt }}.{% when "ended" %}The places are free again.{% else %}Transfer {{ total }} by {{ untilAt }}.{% endcase %}`,
    email: `{% case stage %}{% when "lapsed" %}{{ total }} did not arrive by {{ untilAt }}, so your places at {{ title }} went back, and the invoice was credited.\n\nIf you have paid, the organiser can still note it: you get your tickets if places are left, or your money back.{% when "ended" %}Your reservation for {{ title }} was ended. The places are free again, and there is nothing to pay: the invoice was credited.{% else %}{% if stage == "reminder" %}Your places at {{ title }} still wait for your transfer.{% else %}Your places at {{ title }} are reserved.{% endif %}\n\n${WHEN}\n\nPlease transfer {{ total }} so that it arrives by {{ untilAt }}; after that the places go back.\n\n{{ payTo }}\n\nWrite in the transfer: {{ reference }}\n\nThe invoice is beside your order. You get your tickets as soon as the organiser has the money.{% endcase %}`,
    action: 'See your order',
  },
  content_moderated: {
    title:
      '{% case act %}{% when "event_hidden" %}We took down {{ subject }}{% when "event_restored" %}{{ subject }} is back{% when "comment_removed" %}We removed what you wrote about {{ subject }}{% when "review_removed" %}We removed your review of {{ subject }}{% when "source_paused" %}We no longer read {{ subject }} for now{% when "source_resumed" %}We read {{ subject }} again{% when "source_removed" %}We no longer read {{ subject }}{% else %}About {{ subject }}{% endcase %}',
    body: '{% if reason != "" %}{{ reason }}{% elsif act == "event_restored" %}Everybody can find it again.{% elsif act == "source_resumed" %}Its events are kept in step again.{% else %}It did not keep to the rules of this place.{% endif %}',
    email:
      '{% case act %}{% when "event_hidden" %}A moderator took down {{ subject }}: nobody finds it any more, and nobody can take a place. Who has one keeps it.{% when "event_restored" %}{{ subject }} is back: everybody can find it again.{% when "comment_removed" %}A moderator removed what you wrote about {{ subject }}.{% when "review_removed" %}A moderator removed your review of {{ subject }}.{% when "source_paused" %}An administrator stopped reading {{ subject }} for now. The events that came from there stay as they are.{% when "source_resumed" %}{{ subject }} is read again; its events are kept in step.{% when "source_removed" %}An administrator stopped reading {{ subject }} for good. The events that came from there stay.{% else %}A moderator looked at {{ subject }}.{% endcase %}{% if reason != "" %}\n\nThe reason: {{ reason }}{% endif %}',
    action: 'Have a look',
  },
  webhook_disabled: {
    title: 'We no longer call {{ host }}',
    body: 'Your webhook has failed since {{ failingAt }}.',
    email: `Your webhook at {{ host }} has failed since {{ failingAt }}, so we stopped calling it.\n\nWhen it answers again, switch it on; what it missed can be sent once more.`,
    action: 'See your webhook',
  },
  search_match: {
    title: '{% if found > 1 %}{{ found }} new events{% else %}A new event{% endif %} for “{{ search }}”',
    body: '{{ title }}, {{ startsAt }}{% if found > 1 %}, and more{% endif %}.',
    action: 'Have a look',
  },
  connection_request: {
    title: '{{ actor }} would like to connect',
    body: '{% if message != "" %}“{{ message }}”{% else %}Say hello, or leave it for later.{% endif %}',
    action: 'Answer',
  },
  connection_accepted: {
    title: '{{ actor }} connected with you',
    body: 'You can see more of each other now.',
    action: 'See the profile',
  },
  group_invitation: {
    title: '{{ actor }} invites you to {{ group }}',
    body: 'Have a look who is there.',
    action: 'See the group',
  },
  post_like: { title: `${MANY} liked your post`, body: '“{{ post }}”', action: 'See the post' },
  post_comment: { title: `${MANY} commented on your post`, body: '“{{ post }}”', action: 'Read it' },
  welcome: {
    title: 'Welcome to Flow, {{ name }}',
    body: 'Tell us what you like, and see what is on near you tonight.',
    action: 'Look around',
  },
  system_announcement: { title: '{{ title }}', body: '{{ body }}', action: 'Read more' },
  digest: {
    title: '{% if count > 1 %}{{ count }} things{% else %}One thing{% endif %} you may have missed',
    body: 'Here is what happened since we last wrote.',
    action: 'Open your inbox',
  },
}
