/* Made from openapi.json by `npm run generate`. */
export interface paths {
    "/api/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first */
        get: operations["getAdminAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live figures of every service */
        get: operations["getAdminOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/2fa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether two-factor sign-in is on */
        get: operations["getAuth2fa"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/2fa/backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New backup codes; the old ones end */
        post: operations["postAuth2faBackupCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/2fa/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn two-factor sign-in off by a code */
        post: operations["postAuth2faDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/2fa/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn two-factor sign-in on by a first code */
        post: operations["postAuth2faEnable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/2fa/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin two-factor sign-in: secret, otpauth URI and QR code */
        post: operations["postAuth2faSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the e-mail address, confirmed at both */
        post: operations["postAuthEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own sign-ins and failed tries */
        get: operations["getAuthHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by e-mail address or username and password
         * @description From a page of ours the session is also set as a cookie.
         */
        post: operations["postAuthLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login/2fa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Second step of signing in: a code of the app, or a backup code */
        post: operations["postAuthLogin2fa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["postAuthLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all sessions */
        post: operations["postAuthLogoutAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mail written in the last days */
        get: operations["getAuthMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Providers one can sign in with */
        get: operations["getAuthOidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/oidc/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Start signing in with a provider */
        get: operations["getAuthOidcProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/oidc/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finish signing in with a provider */
        get: operations["getAuthOidcProviderCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own passkeys */
        get: operations["getAuthPasskeys"];
        put?: never;
        /** Register a passkey */
        post: operations["postAuthPasskeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by passkey */
        post: operations["postAuthPasskeysLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys/login/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Options for signing in by passkey */
        post: operations["postAuthPasskeysLoginOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Options for registering a passkey
         * @description The password is asked for when one signed in more than ten minutes ago.
         */
        post: operations["postAuthPasskeysOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a passkey */
        put: operations["putAuthPasskeysId"];
        post?: never;
        /** Remove a passkey */
        delete: operations["deleteAuthPasskeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the password */
        put: operations["putAuthPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a password reset
         * @description The answer is the same whether the address is known or not.
         */
        post: operations["postAuthPasswordForgot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reset the password by token */
        post: operations["postAuthPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the refresh token
         * @description A browser sends its session cookie and x-csrf-token instead of a refresh token.
         */
        post: operations["postAuthRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description From a page of ours the session is also set as a cookie.
         */
        post: operations["postAuthRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own sessions */
        get: operations["getAuthSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one session */
        delete: operations["deleteAuthSessionsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an e-mail address
         * @description By the token of a mail. A change of address waits until both sides have confirmed.
         */
        post: operations["postAuthVerifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the confirmation mail again
         * @description The answer is the same whether the address is known or not.
         */
        post: operations["postAuthVerifyEmailResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The secret address of my calendar */
        get: operations["getCalendars"];
        put?: never;
        /** A new secret address; the old one ends */
        post: operations["postCalendars"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's calendar, by its secret address */
        get: operations["getCalendarsTokenIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tree of categories with how many events each lists */
        get: operations["getCategories"];
        /** Put the categories of a level into this order */
        put: operations["putCategories"];
        /** Add a category */
        post: operations["postCategories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one category of two: events and categories below go to the other */
        post: operations["postCategoriesMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename or move a category */
        put: operations["putCategoriesSlug"];
        post?: never;
        /** Remove a category that nothing uses */
        delete: operations["deleteCategoriesSlug"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A receipt, invoice or credit note */
        get: operations["getDocumentsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as PDF, in the language of the request */
        get: operations["getDocumentsIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find events: text, time, place, category, price …; attending=me, liked=me and organiser=me for my own */
        get: operations["getEvents"];
        put?: never;
        /** Create an event as a draft */
        post: operations["postEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/clusters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events of a map view, grouped into bubbles that do not overlap */
        get: operations["getEventsClusters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an event as a draft */
        post: operations["postEventsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/featured": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people like most of the next two weeks, varied */
        get: operations["getEventsFeatured"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import events from iCalendar, JSON-LD, Opendatasoft, CSV or JSON; as JSON or as a form with a file */
        post: operations["postEventsImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a file or an address would bring; nothing is kept */
        post: operations["postEventsImportPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/import/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The addresses whose events are kept in step, with the report of the last run */
        get: operations["getEventsImportSources"];
        put?: never;
        /** Keep events in step with a calendar or a page on the Internet */
        post: operations["postEventsImportSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/import/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End keeping a source in step; its events stay */
        delete: operations["deleteEventsImportSourcesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/import/sources/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch a source soon */
        post: operations["postEventsImportSourcesIdRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/markdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a description will look: Markdown as the HTML that pages show; nothing is stored */
        post: operations["postEventsMarkdown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/nearby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events near a point, nearest first, with their distance */
        get: operations["getEventsNearby"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/recurrence/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The next dates that a recurrence gives; nothing is stored */
        post: operations["postEventsRecurrencePreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/saved-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Searches I saved, the newest first */
        get: operations["getEventsSavedSearches"];
        put?: never;
        /** Save a search, and be told of new events that match */
        post: operations["postEventsSavedSearches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/saved-searches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A saved search */
        get: operations["getEventsSavedSearchesId"];
        /** Change a saved search */
        put: operations["putEventsSavedSearchesId"];
        post?: never;
        /** Forget a search */
        delete: operations["deleteEventsSavedSearchesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What someone who types may mean: events, categories, venues, places */
        get: operations["getEventsSuggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/trending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people turn to these days */
        get: operations["getEventsTrending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An event with all its details */
        get: operations["getEventsId"];
        /** Change an event; with If-Match only the version named; of a series a date, it and those after it, or all */
        put: operations["putEventsId"];
        post?: never;
        /** Delete a draft, cancel what is published; of a series a date, it and those after it, or all */
        delete: operations["deleteEventsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An event as a calendar file */
        get: operations["getEventsIdIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Views, visitors, registrations and sources of an event by day */
        get: operations["getEventsIdAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/analytics.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days of the analytics as CSV */
        get: operations["getEventsIdAnalyticsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often each answer was given to the organiser’s questions */
        get: operations["getEventsIdAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/attend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register for what is free, or wait in line when it is full; again answers the same */
        post: operations["postEventsIdAttend"];
        /** Give the place back */
        delete: operations["deleteEventsIdAttend"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/attendees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many go, and who: as people let it be seen; all for those who run the event */
        get: operations["getEventsIdAttendees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/attendees.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who registered, for one date or all of them, as CSV */
        get: operations["getEventsIdAttendeesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an event, or dates of a series, with a reason for those who go */
        post: operations["postEventsIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many came, of how many */
        get: operations["getEventsIdCheckIns"];
        put?: never;
        /**
         * Check in one ticket, or a batch scanned offline
         * @description The first scan by time wins, all are recorded. A batch answers `items` in its order; sending it again changes nothing.
         */
        post: operations["postEventsIdCheckIns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/check-ins/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Undo a check-in */
        delete: operations["deleteEventsIdCheckInsTicketId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comments on an event, newest first */
        get: operations["getEventsIdComments"];
        put?: never;
        /** Comment on an event, or answer a comment */
        post: operations["postEventsIdComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a comment */
        delete: operations["deleteEventsIdCommentsCommentId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/door-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that a scanner needs to work offline */
        get: operations["getEventsIdDoorList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/door-list/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Valid tickets by name or order reference */
        get: operations["getEventsIdDoorListSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a draft like an event, with new times if they are given */
        post: operations["postEventsIdDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite people to an event */
        post: operations["postEventsIdInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/like": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Like an event */
        post: operations["postEventsIdLike"];
        /** Stop liking an event */
        delete: operations["deleteEventsIdLike"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/occurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dates of an event */
        get: operations["getEventsIdOccurrences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of an event, for who runs it */
        get: operations["getEventsIdOrders"];
        put?: never;
        /** Hold tickets and open an order; the same Idempotency-Key answers the same order */
        post: operations["postEventsIdOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/orders.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every ticket with its order and answers, as CSV */
        get: operations["getEventsIdOrdersCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the picture of an event
         * @description The body is the picture itself, 8 MB at most. It is written anew: nothing hidden in it survives.
         */
        put: operations["putEventsIdPicture"];
        post?: never;
        /** Remove the picture of an event; its drawn cover comes back */
        delete: operations["deleteEventsIdPicture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/picture/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of an event */
        get: operations["getEventsIdPictureName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Capacities that several tiers share */
        get: operations["getEventsIdPools"];
        put?: never;
        /** Add a capacity that several tiers share */
        post: operations["postEventsIdPools"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/pools/{poolId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a shared capacity */
        put: operations["putEventsIdPoolsPoolId"];
        post?: never;
        /** Remove a shared capacity */
        delete: operations["deleteEventsIdPoolsPoolId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/postpone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a published event off, with a new date or until one is found; publishing it again opens it */
        post: operations["postEventsIdPostpone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/preview.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture that other sites show beside a link to an event */
        get: operations["getEventsIdPreviewPng"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/promo-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promo codes with their uses */
        get: operations["getEventsIdPromoCodes"];
        put?: never;
        /** Add a promo code */
        post: operations["postEventsIdPromoCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/promo-codes/{codeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a promo code */
        delete: operations["deleteEventsIdPromoCodesCodeId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish an event */
        post: operations["postEventsIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How good the page of an event is, with advice */
        get: operations["getEventsIdQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reviews of an event, newest first */
        get: operations["getEventsIdReviews"];
        put?: never;
        /** Review an event after it; again replaces the first review */
        post: operations["postEventsIdReviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/sale-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the event sells */
        get: operations["getEventsIdSaleSettings"];
        /** Say how the event sells */
        put: operations["putEventsIdSaleSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sales by day and by tier */
        get: operations["getEventsIdSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count that an event was shared, by channel */
        post: operations["postEventsIdShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events like this one */
        get: operations["getEventsIdSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may do what on an event */
        get: operations["getEventsIdStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/staff/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Grant permissions on one event; none takes the person off the staff */
        put: operations["putEventsIdStaffUserId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tiers with their prices and what is left; with a code also those that it opens */
        get: operations["getEventsIdTiers"];
        put?: never;
        /** Add a tier */
        post: operations["postEventsIdTiers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/tiers/{tierId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace a tier */
        put: operations["putEventsIdTiersTierId"];
        post?: never;
        /** Remove a tier */
        delete: operations["deleteEventsIdTiersTierId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count that somebody looks at an event; robots and the organiser do not count */
        post: operations["postEventsIdViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits, in order */
        get: operations["getEventsIdWaitlist"];
        put?: never;
        /**
         * Wait in line for places; again answers the same
         * @description First come, first served. A party gets all its places or none and keeps its place in line; smaller ones behind it may be served three times, then places are saved for it until a day before the start. What is free is given at once, what costs is offered for a time.
         */
        post: operations["postEventsIdWaitlist"];
        /** Leave the line, or give an offer back */
        delete: operations["deleteEventsIdWaitlist"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/weather": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The weather while an event lasts; null where nothing is known */
        get: operations["getEventsIdWeather"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/events.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events of a search as Atom */
        get: operations["getFeedsEventsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/events.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The next hundred events of a search as a calendar to subscribe to */
        get: operations["getFeedsEventsIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/events.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events of a search as RSS */
        get: operations["getFeedsEventsRss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My imports, newest first; for administrators those of everybody */
        get: operations["getImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is: created, updated, unchanged, refused with line and reason */
        get: operations["getImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own inbox, newest first; what belongs together stands as one item */
        get: operations["getNotifications"];
        put?: never;
        /** Tell some people something, in their own languages and on the channels they chose */
        post: operations["postNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent, delivered, opened, clicked and failed */
        get: operations["getNotificationsAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/broadcast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce something to an audience */
        post: operations["postNotificationsBroadcast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/click/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a link of a message */
        get: operations["getNotificationsClickToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that failed for good */
        get: operations["getNotificationsDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a dead message again */
        post: operations["postNotificationsDeadLettersIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The local outbox: what was sent, by person and channel */
        get: operations["getNotificationsOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one is told, where and when: types by channels, quiet hours, digests, reminders */
        get: operations["getNotificationsPreferences"];
        /** Change some of it */
        put: operations["putNotificationsPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/push/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The key a browser subscribes with */
        get: operations["getNotificationsPushKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark everything read */
        put: operations["putNotificationsReadAll"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a request is: people told, messages by state */
        get: operations["getNotificationsRequestsId"];
        put?: never;
        post?: never;
        /** Call back what has not left yet */
        delete: operations["deleteNotificationsRequestsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates in all versions and languages */
        get: operations["getNotificationsTemplates"];
        put?: never;
        /** Put a new version in place */
        post: operations["postNotificationsTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/templates/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A template rendered with sample facts, or with those given */
        post: operations["postNotificationsTemplatesIdPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many items are not read yet */
        get: operations["getNotificationsUnreadCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the link stops; changes nothing */
        get: operations["getNotificationsUnsubscribeToken"];
        put?: never;
        /** Stop mails of a kind, with one click */
        post: operations["postNotificationsUnsubscribeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an item */
        delete: operations["deleteNotificationsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark an item read */
        put: operations["putNotificationsIdRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own orders, the youngest first */
        get: operations["getOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order */
        get: operations["getOrdersId"];
        put?: never;
        post?: never;
        /** Let the hold go; or cancel what is bought, as long as the organiser allows it */
        delete: operations["deleteOrdersId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay or confirm an order; twice is the same as once */
        post: operations["postOrdersIdComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the invoice of a paid order, out to somebody; the same again is the same invoice */
        post: operations["postOrdersIdInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/mark-paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that what was due was paid, or that a transfer came; twice is the same as once */
        post: operations["postOrdersIdMarkPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt of what was paid, with the tax it contains */
        get: operations["getOrdersIdReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt as PDF, in the language of the request */
        get: operations["getOrdersIdReceiptPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refund, in full or part */
        post: operations["postOrdersIdRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the tickets to the buyer again */
        post: operations["postOrdersIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Messages of the payment provider */
        post: operations["postPaymentsStripe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cities, streets and venues by name */
        get: operations["getPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Language, time zone, theme, units and switches */
        get: operations["getPreferences"];
        /** Change preferences */
        put: operations["putPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest export and the planned deletion, if any */
        get: operations["getPrivacy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for deletion of the account
         * @description The password is asked for when one signed in more than ten minutes ago.
         */
        post: operations["postPrivacyDeletion"];
        /** Take the deletion back */
        delete: operations["deletePrivacyDeletion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for everything that is held about oneself
         * @description The password is asked for when one signed in more than ten minutes ago.
         */
        post: operations["postPrivacyExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/export/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State of an export, or with ?download=true its ZIP archive */
        get: operations["getPrivacyExportId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's extended profile */
        get: operations["getProfilesId"];
        /** Change own extended profile */
        put: operations["putProfilesId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags by use; counted at most every five minutes */
        get: operations["getTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take tags off every event; from now on nobody can use them */
        post: operations["postTagsBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make several tags one, on every event and from now on */
        post: operations["postTagsMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags that become others, or are blocked */
        get: operations["getTagsRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/rules/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let a tag stand for itself again */
        delete: operations["deleteTagsRulesTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets one holds, the next first */
        get: operations["getTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A ticket with its QR */
        get: operations["getTicketsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When and where a ticket is for, as a calendar file */
        get: operations["getTicketsIdIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A ticket as PDF */
        get: operations["getTicketsIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}.pkpass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A ticket for Apple Wallet; 409 where the installation is not set up for it */
        get: operations["getTicketsIdPkpass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/google-wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The link that saves a ticket to Google Wallet; 409 where the installation is not set up for it */
        get: operations["getTicketsIdGoogleWallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a ticket to somebody, who holds it from then on */
        post: operations["postTicketsIdTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find people, as their privacy allows */
        get: operations["getUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own push devices */
        get: operations["getUsersDevices"];
        put?: never;
        /** Register a push device */
        post: operations["postUsersDevices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a push device */
        delete: operations["deleteUsersDevicesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/nearby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People nearby who allow it */
        get: operations["getUsersNearby"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Language, time zone, theme, units and switches */
        get: operations["getUsersPreferences"];
        /** Change preferences */
        put: operations["putUsersPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own account */
        get: operations["getUsersProfile"];
        /**
         * Change own account
         * @description Only the given fields change; null clears a field.
         */
        put: operations["putUsersProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/profile/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change own picture
         * @description The body is the picture itself, 8 MB at most. It is written anew: nothing hidden in it survives.
         */
        put: operations["putUsersProfilePhoto"];
        post?: never;
        /** Remove own picture */
        delete: operations["deleteUsersProfilePhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person, as privacy allows */
        get: operations["getUsersId"];
        /**
         * Change an account: the owner or an administrator
         * @description Role and status are for an administrator, and never of the own account.
         */
        put: operations["putUsersId"];
        post?: never;
        /** Delete the account after a grace period */
        delete: operations["deleteUsersId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/photo/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's picture */
        get: operations["getUsersIdPhotoName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statistics and achievements */
        get: operations["getUsersIdStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Venues by name, or near a point */
        get: operations["getVenues"];
        put?: never;
        /** Add a venue; one known already under this name and address is answered with 200 */
        post: operations["postVenues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A venue */
        get: operations["getVenuesId"];
        /** Change a venue */
        put: operations["putVenuesId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Free and taken times of a venue */
        get: operations["getVenuesIdAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bookings of a venue to come: all for its owner, my own for others */
        get: operations["getVenuesIdBookings"];
        put?: never;
        /** Book a venue; times of one venue never overlap */
        post: operations["postVenuesIdBookings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/bookings/{bookingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give a time back: mine, or any of my venue */
        delete: operations["deleteVenuesIdBookingsBookingId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one waits, offers first */
        get: operations["getWaitlist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitlist/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One place in line */
        get: operations["getWaitlistId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitlist/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an offer: its places are held for the checkout */
        post: operations["postWaitlistIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The wallets that tickets can be saved to here */
        get: operations["getWallets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My webhooks, each with its last deliveries */
        get: operations["getWebhooks"];
        put?: never;
        /** Register a webhook: signed calls about my events, as Standard Webhooks says */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A webhook */
        get: operations["getWebhooksId"];
        /** Change, pause or bring back a webhook */
        put: operations["putWebhooksId"];
        post?: never;
        /** Remove a webhook with its deliveries */
        delete: operations["deleteWebhooksId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries of a webhook in the last 30 days, the newest first */
        get: operations["getWebhooksIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A delivery: what was sent, and every attempt */
        get: operations["getWebhooksIdDeliveriesDeliveryId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a delivery again, under the same id */
        post: operations["postWebhooksIdDeliveriesDeliveryIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; the old one signs beside it for a day */
        post: operations["postWebhooksIdRotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test message */
        post: operations["postWebhooksIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every service and dependency */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Process is up */
        get: operations["getHealthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ready for traffic */
        get: operations["getHealthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAdminAudit: {
        parameters: {
            query: {
                limit: number;
                cursor?: string;
                service?: "users" | "events" | "social" | "notifications" | "realtime" | "ai";
                /** @description Beginning of the action, such as `event.` */
                action?: string;
                actorId?: string;
                subjectId?: string;
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            service: string;
                            actorId: string | null;
                            actorRole: string;
                            action: string;
                            subjectType: string;
                            subjectId: string | null;
                            details: {
                                [key: string]: unknown;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getAdminOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        services: {
                            [key: string]: {
                                [key: string]: number;
                            };
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getAuth2fa: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        enabled: boolean;
                        backupCodesLeft: number;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuth2faBackupCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code of the app, or a backup code */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backupCodes: string[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuth2faDisable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code of the app, or a backup code */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuth2faEnable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code of the app, or a backup code */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backupCodes: string[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuth2faSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Base 32, for typing in */
                        secret: string;
                        otpauthUri: string;
                        /** @description Picture as a data: URL */
                        qr: string;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "accepted";
                    };
                };
            };
            /** @description RFC 9457 problem document */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getAuthHistory: {
        parameters: {
            query?: {
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** @enum {unknown} */
                            method: "registration" | "password" | "totp" | "backup_code" | "passkey" | "provider";
                            succeeded: boolean;
                            device: string;
                            /** @description Network address, shortened */
                            address: string;
                            country: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            displayName: string;
                            avatarUrl: string | null;
                            email: string;
                            emailVerified: boolean;
                            phone: string | null;
                            birthDate: string | null;
                            /** @enum {unknown} */
                            role: "user" | "moderator" | "admin";
                            permissions: ("read:events" | "create:events" | "edit_event" | "manage_attendees" | "view_analytics" | "moderate" | "administer")[];
                            bio: string | null;
                            pronouns: string | null;
                            interests: string[];
                            languages: string[];
                            links: {
                                label: string;
                                url: string;
                            }[];
                            place: {
                                name?: string;
                                lat: number;
                                lng: number;
                            } | null;
                            privacy: {
                                /** @enum {unknown} */
                                profile: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                search: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                nearby: "public" | "connections" | "nobody";
                                fields: {
                                    /** @enum {unknown} */
                                    bio: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    pronouns: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    interests: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    languages: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    links: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    place: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    stats: "public" | "connections" | "nobody";
                                };
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        accessToken: string;
                        refreshToken: string;
                        expiresIn: number;
                    } | {
                        /** @enum {boolean} */
                        twoFactorRequired: true;
                        challenge: string;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthLogin2fa: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    challenge: string;
                    /** @description A code of the app, or a backup code */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            displayName: string;
                            avatarUrl: string | null;
                            email: string;
                            emailVerified: boolean;
                            phone: string | null;
                            birthDate: string | null;
                            /** @enum {unknown} */
                            role: "user" | "moderator" | "admin";
                            permissions: ("read:events" | "create:events" | "edit_event" | "manage_attendees" | "view_analytics" | "moderate" | "administer")[];
                            bio: string | null;
                            pronouns: string | null;
                            interests: string[];
                            languages: string[];
                            links: {
                                label: string;
                                url: string;
                            }[];
                            place: {
                                name?: string;
                                lat: number;
                                lng: number;
                            } | null;
                            privacy: {
                                /** @enum {unknown} */
                                profile: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                search: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                nearby: "public" | "connections" | "nobody";
                                fields: {
                                    /** @enum {unknown} */
                                    bio: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    pronouns: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    interests: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    languages: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    links: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    place: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    stats: "public" | "connections" | "nobody";
                                };
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        accessToken: string;
                        refreshToken: string;
                        expiresIn: number;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthLogoutAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getAuthMail: {
        parameters: {
            query?: {
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            to: string;
                            subject: string;
                            text: string;
                            /** Format: date-time */
                            createdAt: string;
                            sentAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getAuthOidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            label: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getAuthOidcProvider: {
        parameters: {
            query?: {
                returnTo?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getAuthOidcProviderCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getAuthPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            label: string;
                            /** Format: date-time */
                            createdAt: string;
                            lastUsedAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    credential: {
                        id: string;
                        rawId: string;
                        /** @enum {string} */
                        type: "public-key";
                        clientExtensionResults: Record<string, never>;
                        authenticatorAttachment?: string;
                        response: {
                            clientDataJSON: string;
                            attestationObject?: string;
                            authenticatorData?: string;
                            signature?: string;
                            userHandle?: string | null;
                            transports?: string[];
                        };
                    };
                    label?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        label: string;
                        /** Format: date-time */
                        createdAt: string;
                        lastUsedAt: string | null;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthPasskeysLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    credential: {
                        id: string;
                        rawId: string;
                        /** @enum {string} */
                        type: "public-key";
                        clientExtensionResults: Record<string, never>;
                        authenticatorAttachment?: string;
                        response: {
                            clientDataJSON: string;
                            attestationObject?: string;
                            authenticatorData?: string;
                            signature?: string;
                            userHandle?: string | null;
                            transports?: string[];
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            displayName: string;
                            avatarUrl: string | null;
                            email: string;
                            emailVerified: boolean;
                            phone: string | null;
                            birthDate: string | null;
                            /** @enum {unknown} */
                            role: "user" | "moderator" | "admin";
                            permissions: ("read:events" | "create:events" | "edit_event" | "manage_attendees" | "view_analytics" | "moderate" | "administer")[];
                            bio: string | null;
                            pronouns: string | null;
                            interests: string[];
                            languages: string[];
                            links: {
                                label: string;
                                url: string;
                            }[];
                            place: {
                                name?: string;
                                lat: number;
                                lng: number;
                            } | null;
                            privacy: {
                                /** @enum {unknown} */
                                profile: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                search: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                nearby: "public" | "connections" | "nobody";
                                fields: {
                                    /** @enum {unknown} */
                                    bio: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    pronouns: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    interests: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    languages: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    links: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    place: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    stats: "public" | "connections" | "nobody";
                                };
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        accessToken: string;
                        refreshToken: string;
                        expiresIn: number;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthPasskeysLoginOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthPasskeysOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putAuthPasskeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        label: string;
                        /** Format: date-time */
                        createdAt: string;
                        lastUsedAt: string | null;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteAuthPasskeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putAuthPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthPasswordForgot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "accepted";
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accessToken: string;
                        refreshToken: string;
                        expiresIn: number;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    username: string;
                    password: string;
                    displayName?: string;
                    language?: string;
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            displayName: string;
                            avatarUrl: string | null;
                            email: string;
                            emailVerified: boolean;
                            phone: string | null;
                            birthDate: string | null;
                            /** @enum {unknown} */
                            role: "user" | "moderator" | "admin";
                            permissions: ("read:events" | "create:events" | "edit_event" | "manage_attendees" | "view_analytics" | "moderate" | "administer")[];
                            bio: string | null;
                            pronouns: string | null;
                            interests: string[];
                            languages: string[];
                            links: {
                                label: string;
                                url: string;
                            }[];
                            place: {
                                name?: string;
                                lat: number;
                                lng: number;
                            } | null;
                            privacy: {
                                /** @enum {unknown} */
                                profile: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                search: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                nearby: "public" | "connections" | "nobody";
                                fields: {
                                    /** @enum {unknown} */
                                    bio: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    pronouns: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    interests: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    languages: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    links: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    place: "public" | "connections" | "nobody";
                                    /** @enum {unknown} */
                                    stats: "public" | "connections" | "nobody";
                                };
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        accessToken: string;
                        refreshToken: string;
                        expiresIn: number;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getAuthSessions: {
        parameters: {
            query?: {
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            current: boolean;
                            device: string;
                            /** @description Network address, shortened */
                            address: string;
                            country: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteAuthSessionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthVerifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status: "verified" | "waiting";
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAuthVerifyEmailResend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "accepted";
                    };
                };
            };
            /** @description RFC 9457 problem document */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Secret: whoever has it sees what you go to */
                        url: string;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Secret: whoever has it sees what you go to */
                        url: string;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getCalendarsTokenIcs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar, RFC 5545 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            slug: string;
                            name: {
                                en: string;
                                it: string;
                            };
                            upcomingEvents: number;
                            children: {
                                slug: string;
                                name: {
                                    en: string;
                                    it: string;
                                };
                                upcomingEvents: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slugs: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slug: string;
                    name: {
                        en: string;
                        it: string;
                    };
                    parent?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slug: string;
                        name: {
                            en: string;
                            it: string;
                        };
                        parent?: string;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postCategoriesMerge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    into: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        category: string;
                        /** @description Events that changed */
                        events: number;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putCategoriesSlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: {
                        en: string;
                        it: string;
                    };
                    parent?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteCategoriesSlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getDocumentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        kind: "receipt" | "invoice" | "credit_note";
                        number: string;
                        /** Format: date-time */
                        issuedAt: string;
                        total: {
                            amount: number;
                            currency: string;
                        };
                        seller: string;
                        buyer: {
                            name: string;
                            address: string | null;
                            taxId: string | null;
                        };
                        event: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            timeZone: string;
                        };
                        /** Format: uuid */
                        orderId: string;
                        reference: string;
                        refersTo: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** Format: date-time */
                            issuedAt: string;
                        } | null;
                        lines: {
                            tierId: string | null;
                            name: string | null;
                            quantity: number;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            };
                            discount: {
                                amount: number;
                                currency: string;
                            };
                            total: {
                                amount: number;
                                currency: string;
                            };
                            /** @description Hundredths of a percent, included in the price */
                            taxRate: number;
                        }[];
                        subtotal: {
                            amount: number;
                            currency: string;
                        };
                        discount: {
                            amount: number;
                            currency: string;
                        };
                        refunded: {
                            amount: number;
                            currency: string;
                        };
                        /** @description A line for each rate; net + tax of all lines is the total */
                        taxes: {
                            name: string;
                            rate: number;
                            net: {
                                amount: number;
                                currency: string;
                            };
                            tax: {
                                amount: number;
                                currency: string;
                            };
                        }[];
                        payUntil: string | null;
                        payTo: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getDocumentsIdPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEvents: {
        parameters: {
            query?: {
                /** @description Full text, with tolerance for typing errors */
                q?: string;
                from?: string;
                to?: string;
                /** @description In the time zone of the place searched, else of each event's own place */
                when?: "today" | "tonight" | "tomorrow" | "weekend" | "week";
                /** @description Slugs, comma separated; a parent stands for its children too */
                category?: string;
                /** @description Comma separated; events with any of them */
                tags?: string;
                price?: "free" | "paid";
                kind?: "in_person" | "virtual" | "hybrid";
                language?: string;
                /** @description Comma separated; events that offer all of them */
                accessibility?: string;
                /** @description lat,lng */
                near?: string;
                radiusKm?: number;
                /** @description west,south,east,north */
                bbox?: string;
                /** @description Only events that connections go to */
                friends?: boolean;
                /** @description Only what I like */
                liked?: "me";
                /** @description Count what is found by category, price, kind … */
                facets?: boolean;
                /** @description Only what I go to, past ones too */
                attending?: "me";
                /** @description me: my own, drafts and past ones too */
                organiser?: "me" | string;
                venueId?: string;
                sort?: "soonest" | "nearest" | "relevance" | "popular";
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            occurrenceId: string | null;
                            slug: string;
                            title: string;
                            summary: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            timeZone: string;
                            /** @enum {unknown} */
                            kind: "in_person" | "virtual" | "hybrid";
                            /** @enum {unknown} */
                            status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                            recurring: boolean;
                            category: string;
                            highlight?: {
                                title: {
                                    text: string;
                                    match: boolean;
                                }[];
                                summary: {
                                    text: string;
                                    match: boolean;
                                }[];
                            };
                            tags: string[];
                            imageUrl: string;
                            place: {
                                name: string;
                                address: string | null;
                                city: string | null;
                                country: string | null;
                                lat: number | null;
                                lng: number | null;
                            } | null;
                            venueId: string | null;
                            price: {
                                from: number | null;
                                currency: string | null;
                                free: boolean;
                            };
                            capacity: number | null;
                            placesLeft: number | null;
                            attendeeCount: number;
                            likeCount: number;
                            organiser: {
                                id: string | null;
                                username: string | null;
                                displayName: string;
                                avatarUrl: string | null;
                            };
                            viewer?: {
                                attending: boolean;
                                liked: boolean;
                                friendsGoing: number;
                            };
                            distanceMeters?: number;
                        }[];
                        nextCursor: string | null;
                        correctedQuery?: string;
                        understood?: {
                            /** @enum {unknown} */
                            filter: "when" | "price" | "category" | "near";
                            /** @description As the filter takes it; for near a point, or me, which the client alone can resolve */
                            value: string;
                            /** @description The words as they were typed */
                            text: string;
                            /** @description Of the place that was found */
                            name?: string;
                        }[];
                        facets?: {
                            category: {
                                value: string;
                                count: number;
                            }[];
                            price: {
                                value: string;
                                count: number;
                            }[];
                            kind: {
                                value: string;
                                count: number;
                            }[];
                            language: {
                                value: string;
                                count: number;
                            }[];
                            accessibility: {
                                value: string;
                                count: number;
                            }[];
                            when: {
                                value: string;
                                count: number;
                            }[];
                            counted: number;
                            /** @description Whether all that is found was counted */
                            complete: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @description One or two sentences; made from the text if absent */
                    summary?: string;
                    /** @description Markdown */
                    description: string;
                    /** Format: date-time */
                    startsAt?: string;
                    /** Format: date-time */
                    endsAt?: string;
                    startsAtLocal?: string;
                    endsAtLocal?: string;
                    /** Format: date-time */
                    doorsAt?: string;
                    timeZone: string;
                    /** @enum {unknown} */
                    kind: "in_person" | "virtual" | "hybrid";
                    /** @description Slug of a category */
                    category: string;
                    tags?: string[];
                    /** Format: uuid */
                    venueId?: string;
                    place?: {
                        name: string;
                        address?: string;
                        city?: string;
                        region?: string;
                        /** @description ISO 3166-1 alpha-2 */
                        country?: string;
                        lat?: number;
                        lng?: number;
                    };
                    virtual?: {
                        /** @enum {unknown} */
                        provider: "zoom" | "teams" | "meet" | "webex" | "other";
                        url: string;
                        instructions?: string;
                    };
                    capacity?: number | null;
                    /** @enum {unknown} */
                    visibility?: "public" | "unlisted" | "private";
                    language?: string;
                    ageLimit?: number | null;
                    accessibility?: string[];
                    imageUrl?: string | null;
                    url?: string | null;
                    recurrence?: {
                        rrule?: string | null;
                        /** @description Starts that are left out */
                        exdates?: (string)[];
                        /** @description Starts besides those of the rule */
                        rdates?: (string)[];
                    } | null;
                    tiers?: {
                        name: string;
                        /** @enum {unknown} */
                        kind: "free" | "paid" | "donation";
                        price?: {
                            amount: number;
                            currency: string;
                        };
                        quantity?: number;
                        description?: string;
                        salesStart?: string | null;
                        salesEnd?: string | null;
                        /** @default 1 */
                        minPerOrder?: number;
                        /** @default 10 */
                        maxPerOrder?: number;
                        maxPerPerson?: number | null;
                        /**
                         * @description Sold only with a promo code that names it
                         * @default false
                         */
                        hidden?: boolean;
                        poolId?: string | null;
                        taxRate?: number | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        occurrenceId: string | null;
                        slug: string;
                        title: string;
                        summary: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        kind: "in_person" | "virtual" | "hybrid";
                        /** @enum {unknown} */
                        status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                        recurring: boolean;
                        category: string;
                        highlight?: {
                            title: {
                                text: string;
                                match: boolean;
                            }[];
                            summary: {
                                text: string;
                                match: boolean;
                            }[];
                        };
                        tags: string[];
                        imageUrl: string;
                        place: {
                            name: string;
                            address: string | null;
                            city: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                        } | null;
                        venueId: string | null;
                        price: {
                            from: number | null;
                            currency: string | null;
                            free: boolean;
                        };
                        capacity: number | null;
                        placesLeft: number | null;
                        attendeeCount: number;
                        likeCount: number;
                        organiser: {
                            id: string | null;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                        };
                        viewer?: {
                            attending: boolean;
                            liked: boolean;
                            friendsGoing: number;
                        };
                        distanceMeters?: number;
                        /** @description Markdown */
                        description: string;
                        /** @description The same as sanitised HTML */
                        descriptionHtml: string;
                        doorsAt: string | null;
                        /** @enum {unknown} */
                        visibility: "public" | "unlisted" | "private";
                        virtual?: {
                            /** @enum {unknown} */
                            provider: "zoom" | "teams" | "meet" | "webex" | "other";
                            url: string;
                            instructions?: string;
                        };
                        recurrence?: {
                            rrule: string | null;
                            exdates: string[];
                            rdates: string[];
                            /** @description The first date of the rule: DTSTART */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            /** @description How it repeats from later dates on, by time: each rule ends where the next begins */
                            changes: {
                                rrule: string | null;
                                exdates: string[];
                                rdates: string[];
                                /** @description The first date of the rule: DTSTART */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                            }[];
                        };
                        tiers: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "free" | "paid" | "donation";
                            price: {
                                amount: number;
                                currency: string;
                            } | null;
                            quantity: number | null;
                            available: number | null;
                            description: string;
                            salesStart: string | null;
                            salesEnd: string | null;
                            minPerOrder: number;
                            maxPerOrder: number;
                            maxPerPerson: number | null;
                            hidden: boolean;
                            poolId: string | null;
                            taxRate: number | null;
                            /** @enum {unknown} */
                            sale: "open" | "not_yet" | "over" | "sold_out";
                        }[];
                        venue?: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            address: string | null;
                            postalCode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                            timeZone: string | null;
                            capacity: number | null;
                            amenities: string[];
                            pricing: {
                                hour?: {
                                    amount: number;
                                    currency: string;
                                };
                                day?: {
                                    amount: number;
                                    currency: string;
                                };
                                note?: string;
                            } | null;
                            description: string;
                            website: string | null;
                            upcomingEvents: number;
                            distanceMeters?: number;
                            /** @description In details: whether the caller may change it */
                            canEdit?: boolean;
                        };
                        accessibility: string[];
                        ageLimit: number | null;
                        language: string | null;
                        url: string | null;
                        attribution: string | null;
                        cancelReason: string | null;
                        version: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        publishedAt: string | null;
                        abilities: {
                            edit: boolean;
                            publish: boolean;
                            cancel: boolean;
                            delete: boolean;
                            manageAttendees: boolean;
                            attend: boolean;
                            like: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsClusters: {
        parameters: {
            query: {
                /** @description west,south,east,north */
                bbox: string;
                zoom: number;
                /** @description Full text, with tolerance for typing errors */
                q?: string;
                from?: string;
                to?: string;
                /** @description In the time zone of the place searched, else of each event's own place */
                when?: "today" | "tonight" | "tomorrow" | "weekend" | "week";
                /** @description Slugs, comma separated; a parent stands for its children too */
                category?: string;
                /** @description Comma separated; events with any of them */
                tags?: string;
                price?: "free" | "paid";
                kind?: "in_person" | "virtual" | "hybrid";
                language?: string;
                /** @description Comma separated; events that offer all of them */
                accessibility?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            lat: number;
                            lng: number;
                            count: number;
                            /** Format: uuid */
                            eventId?: string;
                            title?: string;
                            category?: string;
                            /** @description The neighbourhood or town it lies in */
                            name?: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @description One or two sentences; made from the text if absent */
                    summary?: string;
                    /** @description Markdown */
                    description: string;
                    /** Format: date-time */
                    startsAt?: string;
                    /** Format: date-time */
                    endsAt?: string;
                    startsAtLocal?: string;
                    endsAtLocal?: string;
                    /** Format: date-time */
                    doorsAt?: string;
                    timeZone: string;
                    /** @enum {unknown} */
                    kind: "in_person" | "virtual" | "hybrid";
                    /** @description Slug of a category */
                    category: string;
                    tags?: string[];
                    /** Format: uuid */
                    venueId?: string;
                    place?: {
                        name: string;
                        address?: string;
                        city?: string;
                        region?: string;
                        /** @description ISO 3166-1 alpha-2 */
                        country?: string;
                        lat?: number;
                        lng?: number;
                    };
                    virtual?: {
                        /** @enum {unknown} */
                        provider: "zoom" | "teams" | "meet" | "webex" | "other";
                        url: string;
                        instructions?: string;
                    };
                    capacity?: number | null;
                    /** @enum {unknown} */
                    visibility?: "public" | "unlisted" | "private";
                    language?: string;
                    ageLimit?: number | null;
                    accessibility?: string[];
                    imageUrl?: string | null;
                    url?: string | null;
                    recurrence?: {
                        rrule?: string | null;
                        /** @description Starts that are left out */
                        exdates?: (string)[];
                        /** @description Starts besides those of the rule */
                        rdates?: (string)[];
                    } | null;
                    tiers?: {
                        name: string;
                        /** @enum {unknown} */
                        kind: "free" | "paid" | "donation";
                        price?: {
                            amount: number;
                            currency: string;
                        };
                        quantity?: number;
                        description?: string;
                        salesStart?: string | null;
                        salesEnd?: string | null;
                        /** @default 1 */
                        minPerOrder?: number;
                        /** @default 10 */
                        maxPerOrder?: number;
                        maxPerPerson?: number | null;
                        /**
                         * @description Sold only with a promo code that names it
                         * @default false
                         */
                        hidden?: boolean;
                        poolId?: string | null;
                        taxRate?: number | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        occurrenceId: string | null;
                        slug: string;
                        title: string;
                        summary: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        kind: "in_person" | "virtual" | "hybrid";
                        /** @enum {unknown} */
                        status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                        recurring: boolean;
                        category: string;
                        highlight?: {
                            title: {
                                text: string;
                                match: boolean;
                            }[];
                            summary: {
                                text: string;
                                match: boolean;
                            }[];
                        };
                        tags: string[];
                        imageUrl: string;
                        place: {
                            name: string;
                            address: string | null;
                            city: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                        } | null;
                        venueId: string | null;
                        price: {
                            from: number | null;
                            currency: string | null;
                            free: boolean;
                        };
                        capacity: number | null;
                        placesLeft: number | null;
                        attendeeCount: number;
                        likeCount: number;
                        organiser: {
                            id: string | null;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                        };
                        viewer?: {
                            attending: boolean;
                            liked: boolean;
                            friendsGoing: number;
                        };
                        distanceMeters?: number;
                        /** @description Markdown */
                        description: string;
                        /** @description The same as sanitised HTML */
                        descriptionHtml: string;
                        doorsAt: string | null;
                        /** @enum {unknown} */
                        visibility: "public" | "unlisted" | "private";
                        virtual?: {
                            /** @enum {unknown} */
                            provider: "zoom" | "teams" | "meet" | "webex" | "other";
                            url: string;
                            instructions?: string;
                        };
                        recurrence?: {
                            rrule: string | null;
                            exdates: string[];
                            rdates: string[];
                            /** @description The first date of the rule: DTSTART */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            /** @description How it repeats from later dates on, by time: each rule ends where the next begins */
                            changes: {
                                rrule: string | null;
                                exdates: string[];
                                rdates: string[];
                                /** @description The first date of the rule: DTSTART */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                            }[];
                        };
                        tiers: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "free" | "paid" | "donation";
                            price: {
                                amount: number;
                                currency: string;
                            } | null;
                            quantity: number | null;
                            available: number | null;
                            description: string;
                            salesStart: string | null;
                            salesEnd: string | null;
                            minPerOrder: number;
                            maxPerOrder: number;
                            maxPerPerson: number | null;
                            hidden: boolean;
                            poolId: string | null;
                            taxRate: number | null;
                            /** @enum {unknown} */
                            sale: "open" | "not_yet" | "over" | "sold_out";
                        }[];
                        venue?: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            address: string | null;
                            postalCode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                            timeZone: string | null;
                            capacity: number | null;
                            amenities: string[];
                            pricing: {
                                hour?: {
                                    amount: number;
                                    currency: string;
                                };
                                day?: {
                                    amount: number;
                                    currency: string;
                                };
                                note?: string;
                            } | null;
                            description: string;
                            website: string | null;
                            upcomingEvents: number;
                            distanceMeters?: number;
                            /** @description In details: whether the caller may change it */
                            canEdit?: boolean;
                        };
                        accessibility: string[];
                        ageLimit: number | null;
                        language: string | null;
                        url: string | null;
                        attribution: string | null;
                        cancelReason: string | null;
                        version: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        publishedAt: string | null;
                        abilities: {
                            edit: boolean;
                            publish: boolean;
                            cancel: boolean;
                            delete: boolean;
                            manageAttendees: boolean;
                            attend: boolean;
                            like: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsFeatured: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            occurrenceId: string | null;
                            slug: string;
                            title: string;
                            summary: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            timeZone: string;
                            /** @enum {unknown} */
                            kind: "in_person" | "virtual" | "hybrid";
                            /** @enum {unknown} */
                            status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                            recurring: boolean;
                            category: string;
                            highlight?: {
                                title: {
                                    text: string;
                                    match: boolean;
                                }[];
                                summary: {
                                    text: string;
                                    match: boolean;
                                }[];
                            };
                            tags: string[];
                            imageUrl: string;
                            place: {
                                name: string;
                                address: string | null;
                                city: string | null;
                                country: string | null;
                                lat: number | null;
                                lng: number | null;
                            } | null;
                            venueId: string | null;
                            price: {
                                from: number | null;
                                currency: string | null;
                                free: boolean;
                            };
                            capacity: number | null;
                            placesLeft: number | null;
                            attendeeCount: number;
                            likeCount: number;
                            organiser: {
                                id: string | null;
                                username: string | null;
                                displayName: string;
                                avatarUrl: string | null;
                            };
                            viewer?: {
                                attending: boolean;
                                liked: boolean;
                                friendsGoing: number;
                            };
                            distanceMeters?: number;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    format?: "auto" | "icalendar" | "json-ld" | "opendatasoft" | "csv" | "toronto" | "conferences";
                    /** @description The text of the file */
                    source: string;
                    name?: string;
                    /** @description Moves every date by whole weeks; auto: so that the most events lie ahead */
                    shiftWeeks?: number | "auto";
                    publish?: boolean;
                    attribution?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        format: string | null;
                        /** @enum {unknown} */
                        status: "waiting" | "running" | "done" | "failed";
                        total: number;
                        created: number;
                        updated: number;
                        unchanged: number;
                        refused: number;
                        geocoded: {
                            wanted: number;
                            found: number;
                        };
                        shiftWeeks: number | null;
                        refusals: {
                            line: number | null;
                            index: number;
                            code: string;
                            message: string;
                        }[];
                        error: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description The request could not be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsImportPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url?: string;
                    /** @description The text of a file */
                    source?: string;
                    name?: string;
                    /** @enum {unknown} */
                    format?: "auto" | "icalendar" | "json-ld" | "opendatasoft" | "csv" | "toronto" | "conferences";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        format: string | null;
                        total: number;
                        /** @description Events that are not there yet */
                        fresh: number;
                        refused: number;
                        /** @description The next twenty, then those that are over */
                        items: {
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            timeZone: string;
                            place: string | null;
                            repeats: boolean;
                            cancelled: boolean;
                            fresh: boolean;
                        }[];
                        /** @description The first twenty */
                        refusals: {
                            line: number | null;
                            index: number;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsImportSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            url: string;
                            name: string;
                            format: string;
                            publish: boolean;
                            everyHours: number;
                            /** Format: date-time */
                            nextRunAt: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description Failed runs since the last good one */
                            failures: number;
                            lastRun: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {unknown} */
                                outcome: "changed" | "unchanged" | "failed";
                                error: string | null;
                                created: number;
                                updated: number;
                                unchanged: number;
                                refused: number;
                                removed: number;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsImportSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                    name?: string;
                    /** @enum {unknown} */
                    format?: "auto" | "icalendar" | "json-ld" | "opendatasoft" | "csv" | "toronto" | "conferences";
                    publish?: boolean;
                    /** @default 6 */
                    everyHours?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        url: string;
                        name: string;
                        format: string;
                        publish: boolean;
                        everyHours: number;
                        /** Format: date-time */
                        nextRunAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Failed runs since the last good one */
                        failures: number;
                        lastRun: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {unknown} */
                            outcome: "changed" | "unchanged" | "failed";
                            error: string | null;
                            created: number;
                            updated: number;
                            unchanged: number;
                            refused: number;
                            removed: number;
                        } | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteEventsImportSourcesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsImportSourcesIdRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        url: string;
                        name: string;
                        format: string;
                        publish: boolean;
                        everyHours: number;
                        /** Format: date-time */
                        nextRunAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Failed runs since the last good one */
                        failures: number;
                        lastRun: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {unknown} */
                            outcome: "changed" | "unchanged" | "failed";
                            error: string | null;
                            created: number;
                            updated: number;
                            unchanged: number;
                            refused: number;
                            removed: number;
                        } | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsMarkdown: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Sanitised */
                        html: string;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsNearby: {
        parameters: {
            query?: {
                lat?: number;
                lng?: number;
                /** @description west,south,east,north, instead of a point and radius */
                bbox?: string;
                radiusKm?: number;
                /** @description Full text, with tolerance for typing errors */
                q?: string;
                from?: string;
                to?: string;
                /** @description In the time zone of the place searched, else of each event's own place */
                when?: "today" | "tonight" | "tomorrow" | "weekend" | "week";
                /** @description Slugs, comma separated; a parent stands for its children too */
                category?: string;
                /** @description Comma separated; events with any of them */
                tags?: string;
                price?: "free" | "paid";
                kind?: "in_person" | "virtual" | "hybrid";
                language?: string;
                /** @description Comma separated; events that offer all of them */
                accessibility?: string;
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            occurrenceId: string | null;
                            slug: string;
                            title: string;
                            summary: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            timeZone: string;
                            /** @enum {unknown} */
                            kind: "in_person" | "virtual" | "hybrid";
                            /** @enum {unknown} */
                            status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                            recurring: boolean;
                            category: string;
                            highlight?: {
                                title: {
                                    text: string;
                                    match: boolean;
                                }[];
                                summary: {
                                    text: string;
                                    match: boolean;
                                }[];
                            };
                            tags: string[];
                            imageUrl: string;
                            place: {
                                name: string;
                                address: string | null;
                                city: string | null;
                                country: string | null;
                                lat: number | null;
                                lng: number | null;
                            } | null;
                            venueId: string | null;
                            price: {
                                from: number | null;
                                currency: string | null;
                                free: boolean;
                            };
                            capacity: number | null;
                            placesLeft: number | null;
                            attendeeCount: number;
                            likeCount: number;
                            organiser: {
                                id: string | null;
                                username: string | null;
                                displayName: string;
                                avatarUrl: string | null;
                            };
                            viewer?: {
                                attending: boolean;
                                liked: boolean;
                                friendsGoing: number;
                            };
                            distanceMeters?: number;
                        }[];
                        nextCursor: string | null;
                        correctedQuery?: string;
                        understood?: {
                            /** @enum {unknown} */
                            filter: "when" | "price" | "category" | "near";
                            /** @description As the filter takes it; for near a point, or me, which the client alone can resolve */
                            value: string;
                            /** @description The words as they were typed */
                            text: string;
                            /** @description Of the place that was found */
                            name?: string;
                        }[];
                        facets?: {
                            category: {
                                value: string;
                                count: number;
                            }[];
                            price: {
                                value: string;
                                count: number;
                            }[];
                            kind: {
                                value: string;
                                count: number;
                            }[];
                            language: {
                                value: string;
                                count: number;
                            }[];
                            accessibility: {
                                value: string;
                                count: number;
                            }[];
                            when: {
                                value: string;
                                count: number;
                            }[];
                            counted: number;
                            /** @description Whether all that is found was counted */
                            complete: boolean;
                        };
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsRecurrencePreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    startsAt?: string;
                    startsAtLocal?: string;
                    /** Format: date-time */
                    endsAt?: string;
                    endsAtLocal?: string;
                    timeZone: string;
                    recurrence: {
                        rrule?: string | null;
                        /** @description Starts that are left out */
                        exdates?: (string)[];
                        /** @description Starts besides those of the rule */
                        rdates?: (string)[];
                    };
                    /** @default 10 */
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rrule: string | null;
                        endless: boolean;
                        total: number | null;
                        items: {
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            startsAtLocal: string;
                            endsAtLocal: string;
                            /** @description The clocks skip the hour that the rule names: it starts that much later */
                            moved: boolean;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsSavedSearches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            query: {
                                /** @description Full text, with tolerance for typing errors */
                                q?: string;
                                /** Format: date-time */
                                from?: string;
                                /** Format: date-time */
                                to?: string;
                                /**
                                 * @description In the time zone of the place searched, else of each event's own place
                                 * @enum {unknown}
                                 */
                                when?: "today" | "tonight" | "tomorrow" | "weekend" | "week";
                                /** @description Slugs, comma separated; a parent stands for its children too */
                                category?: string;
                                /** @description Comma separated; events with any of them */
                                tags?: string;
                                /** @enum {unknown} */
                                price?: "free" | "paid";
                                /** @enum {unknown} */
                                kind?: "in_person" | "virtual" | "hybrid";
                                language?: string;
                                /** @description Comma separated; events that offer all of them */
                                accessibility?: string;
                                /** @description lat,lng */
                                near?: string;
                                radiusKm?: number;
                                /** @description west,south,east,north */
                                bbox?: string;
                                /**
                                 * @description Only what I like
                                 * @enum {string}
                                 */
                                liked?: "me";
                                /** @description Count what is found by category, price, kind … */
                                facets?: boolean;
                                /** @description me: my own, drafts and past ones too */
                                organiser?: "me" | string;
                                /** Format: uuid */
                                venueId?: string;
                            };
                            alerts: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            lastMatchAt: string | null;
                        }[];
                        nextCursor: null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsSavedSearches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    query: {
                        /** @description Full text, with tolerance for typing errors */
                        q?: string;
                        /** Format: date-time */
                        from?: string;
                        /** Format: date-time */
                        to?: string;
                        /**
                         * @description In the time zone of the place searched, else of each event's own place
                         * @enum {unknown}
                         */
                        when?: "today" | "tonight" | "tomorrow" | "weekend" | "week";
                        /** @description Slugs, comma separated; a parent stands for its children too */
                        category?: string;
                        /** @description Comma separated; events with any of them */
                        tags?: string;
                        /** @enum {unknown} */
                        price?: "free" | "paid";
                        /** @enum {unknown} */
                        kind?: "in_person" | "virtual" | "hybrid";
                        language?: string;
                        /** @description Comma separated; events that offer all of them */
                        accessibility?: string;
                        /** @description lat,lng */
                        near?: string;
                        radiusKm?: number;
                        /** @description west,south,east,north */
                        bbox?: string;
                        /**
                         * @description Only what I like
                         * @enum {string}
                         */
                        liked?: "me";
                        /** @description Count what is found by category, price, kind … */
                        facets?: boolean;
                        /** @description me: my own, drafts and past ones too */
                        organiser?: "me" | string;
                        /** Format: uuid */
                        venueId?: string;
                    };
                    /** @description Tell me of new events that match; true unless told */
                    alerts?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        query: {
                            /** @description Full text, with tolerance for typing errors */
                            q?: string;
                            /** Format: date-time */
                            from?: string;
                            /** Format: date-time */
                            to?: string;
                            /**
                             * @description In the time zone of the place searched, else of each event's own place
                             * @enum {unknown}
                             */
                            when?: "today" | "tonight" | "tomorrow" | "weekend" | "week";
                            /** @description Slugs, comma separated; a parent stands for its children too */
                            category?: string;
                            /** @description Comma separated; events with any of them */
                            tags?: string;
                            /** @enum {unknown} */
                            price?: "free" | "paid";
                            /** @enum {unknown} */
                            kind?: "in_person" | "virtual" | "hybrid";
                            language?: string;
                            /** @description Comma separated; events that offer all of them */
                            accessibility?: string;
                            /** @description lat,lng */
                            near?: string;
                            radiusKm?: number;
                            /** @description west,south,east,north */
                            bbox?: string;
                            /**
                             * @description Only what I like
                             * @enum {string}
                             */
                            liked?: "me";
                            /** @description Count what is found by category, price, kind … */
                            facets?: boolean;
                            /** @description me: my own, drafts and past ones too */
                            organiser?: "me" | string;
                            /** Format: uuid */
                            venueId?: string;
                        };
                        alerts: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        lastMatchAt: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsSavedSearchesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        query: {
                            /** @description Full text, with tolerance for typing errors */
                            q?: string;
                            /** Format: date-time */
                            from?: string;
                            /** Format: date-time */
                            to?: string;
                            /**
                             * @description In the time zone of the place searched, else of each event's own place
                             * @enum {unknown}
                             */
                            when?: "today" | "tonight" | "tomorrow" | "weekend" | "week";
                            /** @description Slugs, comma separated; a parent stands for its children too */
                            category?: string;
                            /** @description Comma separated; events with any of them */
                            tags?: string;
                            /** @enum {unknown} */
                            price?: "free" | "paid";
                            /** @enum {unknown} */
                            kind?: "in_person" | "virtual" | "hybrid";
                            language?: string;
                            /** @description Comma separated; events that offer all of them */
                            accessibility?: string;
                            /** @description lat,lng */
                            near?: string;
                            radiusKm?: number;
                            /** @description west,south,east,north */
                            bbox?: string;
                            /**
                             * @description Only what I like
                             * @enum {string}
                             */
                            liked?: "me";
                            /** @description Count what is found by category, price, kind … */
                            facets?: boolean;
                            /** @description me: my own, drafts and past ones too */
                            organiser?: "me" | string;
                            /** Format: uuid */
                            venueId?: string;
                        };
                        alerts: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        lastMatchAt: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putEventsSavedSearchesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    query?: {
                        /** @description Full text, with tolerance for typing errors */
                        q?: string;
                        /** Format: date-time */
                        from?: string;
                        /** Format: date-time */
                        to?: string;
                        /**
                         * @description In the time zone of the place searched, else of each event's own place
                         * @enum {unknown}
                         */
                        when?: "today" | "tonight" | "tomorrow" | "weekend" | "week";
                        /** @description Slugs, comma separated; a parent stands for its children too */
                        category?: string;
                        /** @description Comma separated; events with any of them */
                        tags?: string;
                        /** @enum {unknown} */
                        price?: "free" | "paid";
                        /** @enum {unknown} */
                        kind?: "in_person" | "virtual" | "hybrid";
                        language?: string;
                        /** @description Comma separated; events that offer all of them */
                        accessibility?: string;
                        /** @description lat,lng */
                        near?: string;
                        radiusKm?: number;
                        /** @description west,south,east,north */
                        bbox?: string;
                        /**
                         * @description Only what I like
                         * @enum {string}
                         */
                        liked?: "me";
                        /** @description Count what is found by category, price, kind … */
                        facets?: boolean;
                        /** @description me: my own, drafts and past ones too */
                        organiser?: "me" | string;
                        /** Format: uuid */
                        venueId?: string;
                    };
                    /** @description Tell me of new events that match; true unless told */
                    alerts?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        query: {
                            /** @description Full text, with tolerance for typing errors */
                            q?: string;
                            /** Format: date-time */
                            from?: string;
                            /** Format: date-time */
                            to?: string;
                            /**
                             * @description In the time zone of the place searched, else of each event's own place
                             * @enum {unknown}
                             */
                            when?: "today" | "tonight" | "tomorrow" | "weekend" | "week";
                            /** @description Slugs, comma separated; a parent stands for its children too */
                            category?: string;
                            /** @description Comma separated; events with any of them */
                            tags?: string;
                            /** @enum {unknown} */
                            price?: "free" | "paid";
                            /** @enum {unknown} */
                            kind?: "in_person" | "virtual" | "hybrid";
                            language?: string;
                            /** @description Comma separated; events that offer all of them */
                            accessibility?: string;
                            /** @description lat,lng */
                            near?: string;
                            radiusKm?: number;
                            /** @description west,south,east,north */
                            bbox?: string;
                            /**
                             * @description Only what I like
                             * @enum {string}
                             */
                            liked?: "me";
                            /** @description Count what is found by category, price, kind … */
                            facets?: boolean;
                            /** @description me: my own, drafts and past ones too */
                            organiser?: "me" | string;
                            /** Format: uuid */
                            venueId?: string;
                        };
                        alerts: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        lastMatchAt: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteEventsSavedSearchesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsSuggest: {
        parameters: {
            query: {
                q: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {unknown} */
                            kind: "event" | "category" | "tag" | "venue" | "place";
                            text: string;
                            detail: string | null;
                            id: string;
                            lat?: number;
                            lng?: number;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsTrending: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            occurrenceId: string | null;
                            slug: string;
                            title: string;
                            summary: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            timeZone: string;
                            /** @enum {unknown} */
                            kind: "in_person" | "virtual" | "hybrid";
                            /** @enum {unknown} */
                            status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                            recurring: boolean;
                            category: string;
                            highlight?: {
                                title: {
                                    text: string;
                                    match: boolean;
                                }[];
                                summary: {
                                    text: string;
                                    match: boolean;
                                }[];
                            };
                            tags: string[];
                            imageUrl: string;
                            place: {
                                name: string;
                                address: string | null;
                                city: string | null;
                                country: string | null;
                                lat: number | null;
                                lng: number | null;
                            } | null;
                            venueId: string | null;
                            price: {
                                from: number | null;
                                currency: string | null;
                                free: boolean;
                            };
                            capacity: number | null;
                            placesLeft: number | null;
                            attendeeCount: number;
                            likeCount: number;
                            organiser: {
                                id: string | null;
                                username: string | null;
                                displayName: string;
                                avatarUrl: string | null;
                            };
                            viewer?: {
                                attending: boolean;
                                liked: boolean;
                                friendsGoing: number;
                            };
                            distanceMeters?: number;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsId: {
        parameters: {
            query?: {
                /** @description Of a series this date, and not the next */
                occurrenceId?: string;
            };
            header?: never;
            path: {
                /** @description Id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        occurrenceId: string | null;
                        slug: string;
                        title: string;
                        summary: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        kind: "in_person" | "virtual" | "hybrid";
                        /** @enum {unknown} */
                        status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                        recurring: boolean;
                        category: string;
                        highlight?: {
                            title: {
                                text: string;
                                match: boolean;
                            }[];
                            summary: {
                                text: string;
                                match: boolean;
                            }[];
                        };
                        tags: string[];
                        imageUrl: string;
                        place: {
                            name: string;
                            address: string | null;
                            city: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                        } | null;
                        venueId: string | null;
                        price: {
                            from: number | null;
                            currency: string | null;
                            free: boolean;
                        };
                        capacity: number | null;
                        placesLeft: number | null;
                        attendeeCount: number;
                        likeCount: number;
                        organiser: {
                            id: string | null;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                        };
                        viewer?: {
                            attending: boolean;
                            liked: boolean;
                            friendsGoing: number;
                        };
                        distanceMeters?: number;
                        /** @description Markdown */
                        description: string;
                        /** @description The same as sanitised HTML */
                        descriptionHtml: string;
                        doorsAt: string | null;
                        /** @enum {unknown} */
                        visibility: "public" | "unlisted" | "private";
                        virtual?: {
                            /** @enum {unknown} */
                            provider: "zoom" | "teams" | "meet" | "webex" | "other";
                            url: string;
                            instructions?: string;
                        };
                        recurrence?: {
                            rrule: string | null;
                            exdates: string[];
                            rdates: string[];
                            /** @description The first date of the rule: DTSTART */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            /** @description How it repeats from later dates on, by time: each rule ends where the next begins */
                            changes: {
                                rrule: string | null;
                                exdates: string[];
                                rdates: string[];
                                /** @description The first date of the rule: DTSTART */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                            }[];
                        };
                        tiers: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "free" | "paid" | "donation";
                            price: {
                                amount: number;
                                currency: string;
                            } | null;
                            quantity: number | null;
                            available: number | null;
                            description: string;
                            salesStart: string | null;
                            salesEnd: string | null;
                            minPerOrder: number;
                            maxPerOrder: number;
                            maxPerPerson: number | null;
                            hidden: boolean;
                            poolId: string | null;
                            taxRate: number | null;
                            /** @enum {unknown} */
                            sale: "open" | "not_yet" | "over" | "sold_out";
                        }[];
                        venue?: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            address: string | null;
                            postalCode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                            timeZone: string | null;
                            capacity: number | null;
                            amenities: string[];
                            pricing: {
                                hour?: {
                                    amount: number;
                                    currency: string;
                                };
                                day?: {
                                    amount: number;
                                    currency: string;
                                };
                                note?: string;
                            } | null;
                            description: string;
                            website: string | null;
                            upcomingEvents: number;
                            distanceMeters?: number;
                            /** @description In details: whether the caller may change it */
                            canEdit?: boolean;
                        };
                        accessibility: string[];
                        ageLimit: number | null;
                        language: string | null;
                        url: string | null;
                        attribution: string | null;
                        cancelReason: string | null;
                        version: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        publishedAt: string | null;
                        abilities: {
                            edit: boolean;
                            publish: boolean;
                            cancel: boolean;
                            delete: boolean;
                            manageAttendees: boolean;
                            attend: boolean;
                            like: boolean;
                        };
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putEventsId: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** @description One or two sentences; made from the text if absent */
                    summary?: string;
                    /** @description Markdown */
                    description?: string;
                    /** Format: date-time */
                    startsAt?: string;
                    /** Format: date-time */
                    endsAt?: string;
                    startsAtLocal?: string;
                    endsAtLocal?: string;
                    /** Format: date-time */
                    doorsAt?: string;
                    timeZone?: string;
                    /** @enum {unknown} */
                    kind?: "in_person" | "virtual" | "hybrid";
                    /** @description Slug of a category */
                    category?: string;
                    tags?: string[];
                    /** Format: uuid */
                    venueId?: string;
                    place?: {
                        name: string;
                        address?: string;
                        city?: string;
                        region?: string;
                        /** @description ISO 3166-1 alpha-2 */
                        country?: string;
                        lat?: number;
                        lng?: number;
                    };
                    virtual?: {
                        /** @enum {unknown} */
                        provider: "zoom" | "teams" | "meet" | "webex" | "other";
                        url: string;
                        instructions?: string;
                    };
                    capacity?: number | null;
                    /** @enum {unknown} */
                    visibility?: "public" | "unlisted" | "private";
                    language?: string;
                    ageLimit?: number | null;
                    accessibility?: string[];
                    imageUrl?: string | null;
                    url?: string | null;
                    recurrence?: {
                        rrule?: string | null;
                        /** @description Starts that are left out */
                        exdates?: (string)[];
                        /** @description Starts besides those of the rule */
                        rdates?: (string)[];
                    } | null;
                    /** Format: uuid */
                    occurrenceId?: string;
                    /**
                     * @description Of a series: this date, this and those after it, or all; this when a date is named
                     * @enum {unknown}
                     */
                    scope?: "this" | "following" | "all";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        occurrenceId: string | null;
                        slug: string;
                        title: string;
                        summary: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        kind: "in_person" | "virtual" | "hybrid";
                        /** @enum {unknown} */
                        status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                        recurring: boolean;
                        category: string;
                        highlight?: {
                            title: {
                                text: string;
                                match: boolean;
                            }[];
                            summary: {
                                text: string;
                                match: boolean;
                            }[];
                        };
                        tags: string[];
                        imageUrl: string;
                        place: {
                            name: string;
                            address: string | null;
                            city: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                        } | null;
                        venueId: string | null;
                        price: {
                            from: number | null;
                            currency: string | null;
                            free: boolean;
                        };
                        capacity: number | null;
                        placesLeft: number | null;
                        attendeeCount: number;
                        likeCount: number;
                        organiser: {
                            id: string | null;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                        };
                        viewer?: {
                            attending: boolean;
                            liked: boolean;
                            friendsGoing: number;
                        };
                        distanceMeters?: number;
                        /** @description Markdown */
                        description: string;
                        /** @description The same as sanitised HTML */
                        descriptionHtml: string;
                        doorsAt: string | null;
                        /** @enum {unknown} */
                        visibility: "public" | "unlisted" | "private";
                        virtual?: {
                            /** @enum {unknown} */
                            provider: "zoom" | "teams" | "meet" | "webex" | "other";
                            url: string;
                            instructions?: string;
                        };
                        recurrence?: {
                            rrule: string | null;
                            exdates: string[];
                            rdates: string[];
                            /** @description The first date of the rule: DTSTART */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            /** @description How it repeats from later dates on, by time: each rule ends where the next begins */
                            changes: {
                                rrule: string | null;
                                exdates: string[];
                                rdates: string[];
                                /** @description The first date of the rule: DTSTART */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                            }[];
                        };
                        tiers: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "free" | "paid" | "donation";
                            price: {
                                amount: number;
                                currency: string;
                            } | null;
                            quantity: number | null;
                            available: number | null;
                            description: string;
                            salesStart: string | null;
                            salesEnd: string | null;
                            minPerOrder: number;
                            maxPerOrder: number;
                            maxPerPerson: number | null;
                            hidden: boolean;
                            poolId: string | null;
                            taxRate: number | null;
                            /** @enum {unknown} */
                            sale: "open" | "not_yet" | "over" | "sold_out";
                        }[];
                        venue?: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            address: string | null;
                            postalCode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                            timeZone: string | null;
                            capacity: number | null;
                            amenities: string[];
                            pricing: {
                                hour?: {
                                    amount: number;
                                    currency: string;
                                };
                                day?: {
                                    amount: number;
                                    currency: string;
                                };
                                note?: string;
                            } | null;
                            description: string;
                            website: string | null;
                            upcomingEvents: number;
                            distanceMeters?: number;
                            /** @description In details: whether the caller may change it */
                            canEdit?: boolean;
                        };
                        accessibility: string[];
                        ageLimit: number | null;
                        language: string | null;
                        url: string | null;
                        attribution: string | null;
                        cancelReason: string | null;
                        version: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        publishedAt: string | null;
                        abilities: {
                            edit: boolean;
                            publish: boolean;
                            cancel: boolean;
                            delete: boolean;
                            manageAttendees: boolean;
                            attend: boolean;
                            like: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteEventsId: {
        parameters: {
            query?: {
                occurrenceId?: string;
                /** @description Of a series: this date, this and those after it, or all; this when a date is named */
                scope?: "this" | "following" | "all";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdIcs: {
        parameters: {
            query?: {
                /** @description Of a series this date alone */
                occurrenceId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar, RFC 5545 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdAnalytics: {
        parameters: {
            query?: {
                /** @description First day; 30 days before the last unless told */
                from?: string;
                /** @description Last day; today in the event's zone unless told */
                to?: string;
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        eventId: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        timeZone: string;
                        totals: {
                            views: number;
                            /** @description Different people a day, added up over the days */
                            visitors: number;
                            /** @description Made in these days; those cancelled later too */
                            registrations: number;
                            cancellations: number;
                            conversion: number | null;
                            /** @description People who go now, parties counted in full */
                            going: number;
                            likes: number;
                        };
                        /** @description Every day from the first to the last, also those on which nothing happened */
                        days: {
                            /** Format: date */
                            day: string;
                            views: number;
                            visitors: number;
                            registrations: number;
                            cancellations: number;
                        }[];
                        /** @description The twenty that brought most */
                        sources: {
                            source: string;
                            views: number;
                            visitors: number;
                        }[];
                        sales: {
                            /** @description Orders completed in these days, one entry a currency */
                            totals: {
                                orders: number;
                                tickets: number;
                                sold: {
                                    amount: number;
                                    currency: string;
                                };
                                refunded: {
                                    amount: number;
                                    currency: string;
                                };
                            }[];
                            /** @description Days with sales */
                            days: {
                                /** Format: date */
                                day: string;
                                tickets: number;
                                sold: {
                                    amount: number;
                                    currency: string;
                                };
                            }[];
                        };
                        shares: {
                            channel: string;
                            count: number;
                        }[];
                        /** @description Dates that begin in these days or later, the first hundred */
                        dates: {
                            /** Format: uuid */
                            occurrenceId: string;
                            /** Format: date-time */
                            startsAt: string;
                            going: number;
                            capacity: number | null;
                            checkedIn: number;
                            noShows: number | null;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdAnalyticsCsv: {
        parameters: {
            query?: {
                /** @description First day; 30 days before the last unless told */
                from?: string;
                /** @description Last day; today in the event's zone unless told */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV, RFC 4180 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            key: string;
                            answer: string;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdAttend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 1 */
                    partySize?: number;
                    /** Format: uuid */
                    occurrenceId?: string;
                    /**
                     * @description Who may see that I go; everybody unless told, as far as they may see me at all
                     * @enum {unknown}
                     */
                    shownTo?: "public" | "connections" | "nobody";
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status: "going" | "waitlisted";
                        /** Format: uuid */
                        eventId: string;
                        /** Format: uuid */
                        occurrenceId: string;
                        partySize: number;
                        /** Format: date-time */
                        startsAt: string;
                        /** @description On the waitlist; 1 is next */
                        position?: number;
                        /** Format: uuid */
                        orderId?: string;
                        ticket?: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status: "going" | "waitlisted";
                        /** Format: uuid */
                        eventId: string;
                        /** Format: uuid */
                        occurrenceId: string;
                        partySize: number;
                        /** Format: date-time */
                        startsAt: string;
                        /** @description On the waitlist; 1 is next */
                        position?: number;
                        /** Format: uuid */
                        orderId?: string;
                        ticket?: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteEventsIdAttend: {
        parameters: {
            query?: {
                occurrenceId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdAttendees: {
        parameters: {
            query?: {
                /** @description Part of a name */
                q?: string;
                occurrenceId?: string;
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description People who go, parties counted in full */
                        count: number;
                        placesLeft: number | null;
                        /**
                         * @description Who may see that the caller goes
                         * @enum {unknown}
                         */
                        shownTo?: "public" | "connections" | "nobody";
                        items: {
                            /** Format: uuid */
                            userId: string;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                            partySize: number;
                            /** Format: date-time */
                            since: string;
                            /** Format: uuid */
                            occurrenceId?: string;
                            /** Format: date-time */
                            startsAt?: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdAttendeesCsv: {
        parameters: {
            query?: {
                occurrenceId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV, RFC 4180 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    /** Format: uuid */
                    occurrenceId?: string;
                    /**
                     * @description Of a series: this date, this and those after it, or all; this when a date is named
                     * @enum {unknown}
                     */
                    scope?: "this" | "following" | "all";
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        occurrenceId: string | null;
                        slug: string;
                        title: string;
                        summary: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        kind: "in_person" | "virtual" | "hybrid";
                        /** @enum {unknown} */
                        status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                        recurring: boolean;
                        category: string;
                        highlight?: {
                            title: {
                                text: string;
                                match: boolean;
                            }[];
                            summary: {
                                text: string;
                                match: boolean;
                            }[];
                        };
                        tags: string[];
                        imageUrl: string;
                        place: {
                            name: string;
                            address: string | null;
                            city: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                        } | null;
                        venueId: string | null;
                        price: {
                            from: number | null;
                            currency: string | null;
                            free: boolean;
                        };
                        capacity: number | null;
                        placesLeft: number | null;
                        attendeeCount: number;
                        likeCount: number;
                        organiser: {
                            id: string | null;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                        };
                        viewer?: {
                            attending: boolean;
                            liked: boolean;
                            friendsGoing: number;
                        };
                        distanceMeters?: number;
                        /** @description Markdown */
                        description: string;
                        /** @description The same as sanitised HTML */
                        descriptionHtml: string;
                        doorsAt: string | null;
                        /** @enum {unknown} */
                        visibility: "public" | "unlisted" | "private";
                        virtual?: {
                            /** @enum {unknown} */
                            provider: "zoom" | "teams" | "meet" | "webex" | "other";
                            url: string;
                            instructions?: string;
                        };
                        recurrence?: {
                            rrule: string | null;
                            exdates: string[];
                            rdates: string[];
                            /** @description The first date of the rule: DTSTART */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            /** @description How it repeats from later dates on, by time: each rule ends where the next begins */
                            changes: {
                                rrule: string | null;
                                exdates: string[];
                                rdates: string[];
                                /** @description The first date of the rule: DTSTART */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                            }[];
                        };
                        tiers: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "free" | "paid" | "donation";
                            price: {
                                amount: number;
                                currency: string;
                            } | null;
                            quantity: number | null;
                            available: number | null;
                            description: string;
                            salesStart: string | null;
                            salesEnd: string | null;
                            minPerOrder: number;
                            maxPerOrder: number;
                            maxPerPerson: number | null;
                            hidden: boolean;
                            poolId: string | null;
                            taxRate: number | null;
                            /** @enum {unknown} */
                            sale: "open" | "not_yet" | "over" | "sold_out";
                        }[];
                        venue?: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            address: string | null;
                            postalCode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                            timeZone: string | null;
                            capacity: number | null;
                            amenities: string[];
                            pricing: {
                                hour?: {
                                    amount: number;
                                    currency: string;
                                };
                                day?: {
                                    amount: number;
                                    currency: string;
                                };
                                note?: string;
                            } | null;
                            description: string;
                            website: string | null;
                            upcomingEvents: number;
                            distanceMeters?: number;
                            /** @description In details: whether the caller may change it */
                            canEdit?: boolean;
                        };
                        accessibility: string[];
                        ageLimit: number | null;
                        language: string | null;
                        url: string | null;
                        attribution: string | null;
                        cancelReason: string | null;
                        version: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        publishedAt: string | null;
                        abilities: {
                            edit: boolean;
                            publish: boolean;
                            cancel: boolean;
                            delete: boolean;
                            manageAttendees: boolean;
                            attend: boolean;
                            like: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdCheckIns: {
        parameters: {
            query?: {
                occurrenceId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        occurrenceId: string;
                        tickets: number;
                        checkedIn: number;
                        tiers: {
                            tierId: string | null;
                            name: string | null;
                            tickets: number;
                            checkedIn: number;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdCheckIns: {
        parameters: {
            query?: {
                occurrenceId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Typed code, or the text of the QR */
                    code: string;
                    deviceId?: string;
                } | {
                    batch: {
                        /** @description Typed code, or the text of the QR */
                        code: string;
                        /** Format: date-time */
                        scannedAt: string;
                        deviceId: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status?: "ok" | "already" | "invalid" | "wrong_event" | "refunded";
                        ticket?: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: string;
                            tier: string | null;
                            due: {
                                amount: number;
                                currency: string;
                            } | null;
                        };
                        firstCheckIn?: {
                            /** Format: date-time */
                            at: string;
                            deviceId: string;
                            by: string | null;
                        };
                        items?: {
                            /** @enum {unknown} */
                            status: "ok" | "already" | "invalid" | "wrong_event" | "refunded";
                            ticket?: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                                tier: string | null;
                                due: {
                                    amount: number;
                                    currency: string;
                                } | null;
                            };
                            firstCheckIn?: {
                                /** Format: date-time */
                                at: string;
                                deviceId: string;
                                by: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteEventsIdCheckInsTicketId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdComments: {
        parameters: {
            query?: {
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            text: string;
                            author: {
                                /** Format: uuid */
                                id: string;
                                username: string | null;
                                displayName: string;
                                avatarUrl: string | null;
                            };
                            replyTo: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            abilities: {
                                delete: boolean;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdComments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** Format: uuid */
                    replyTo?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        text: string;
                        author: {
                            /** Format: uuid */
                            id: string;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                        };
                        replyTo: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        abilities: {
                            delete: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteEventsIdCommentsCommentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdDoorList: {
        parameters: {
            query?: {
                occurrenceId?: string;
                /** @description Only what changed from then on */
                since?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        eventId: string;
                        /** Format: uuid */
                        occurrenceId: string;
                        title: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        generatedAt: string;
                        currency: string | null;
                        qr: {
                            prefix: string;
                            /** @enum {string} */
                            algorithm: "Ed25519";
                            publicKeys: {
                                id: number;
                                /** @description base64url, 32 bytes */
                                key: string;
                            }[];
                        };
                        tiers: string[];
                        columns: string[];
                        tickets: (string | number)[][];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdDoorListSearch: {
        parameters: {
            query: {
                occurrenceId?: string;
                q: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: string;
                            tier: string | null;
                            due: {
                                amount: number;
                                currency: string;
                            } | null;
                            checkedInAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** Format: date-time */
                    startsAt?: string;
                    /** Format: date-time */
                    endsAt?: string;
                    startsAtLocal?: string;
                    endsAtLocal?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        occurrenceId: string | null;
                        slug: string;
                        title: string;
                        summary: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        kind: "in_person" | "virtual" | "hybrid";
                        /** @enum {unknown} */
                        status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                        recurring: boolean;
                        category: string;
                        highlight?: {
                            title: {
                                text: string;
                                match: boolean;
                            }[];
                            summary: {
                                text: string;
                                match: boolean;
                            }[];
                        };
                        tags: string[];
                        imageUrl: string;
                        place: {
                            name: string;
                            address: string | null;
                            city: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                        } | null;
                        venueId: string | null;
                        price: {
                            from: number | null;
                            currency: string | null;
                            free: boolean;
                        };
                        capacity: number | null;
                        placesLeft: number | null;
                        attendeeCount: number;
                        likeCount: number;
                        organiser: {
                            id: string | null;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                        };
                        viewer?: {
                            attending: boolean;
                            liked: boolean;
                            friendsGoing: number;
                        };
                        distanceMeters?: number;
                        /** @description Markdown */
                        description: string;
                        /** @description The same as sanitised HTML */
                        descriptionHtml: string;
                        doorsAt: string | null;
                        /** @enum {unknown} */
                        visibility: "public" | "unlisted" | "private";
                        virtual?: {
                            /** @enum {unknown} */
                            provider: "zoom" | "teams" | "meet" | "webex" | "other";
                            url: string;
                            instructions?: string;
                        };
                        recurrence?: {
                            rrule: string | null;
                            exdates: string[];
                            rdates: string[];
                            /** @description The first date of the rule: DTSTART */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            /** @description How it repeats from later dates on, by time: each rule ends where the next begins */
                            changes: {
                                rrule: string | null;
                                exdates: string[];
                                rdates: string[];
                                /** @description The first date of the rule: DTSTART */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                            }[];
                        };
                        tiers: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "free" | "paid" | "donation";
                            price: {
                                amount: number;
                                currency: string;
                            } | null;
                            quantity: number | null;
                            available: number | null;
                            description: string;
                            salesStart: string | null;
                            salesEnd: string | null;
                            minPerOrder: number;
                            maxPerOrder: number;
                            maxPerPerson: number | null;
                            hidden: boolean;
                            poolId: string | null;
                            taxRate: number | null;
                            /** @enum {unknown} */
                            sale: "open" | "not_yet" | "over" | "sold_out";
                        }[];
                        venue?: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            address: string | null;
                            postalCode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                            timeZone: string | null;
                            capacity: number | null;
                            amenities: string[];
                            pricing: {
                                hour?: {
                                    amount: number;
                                    currency: string;
                                };
                                day?: {
                                    amount: number;
                                    currency: string;
                                };
                                note?: string;
                            } | null;
                            description: string;
                            website: string | null;
                            upcomingEvents: number;
                            distanceMeters?: number;
                            /** @description In details: whether the caller may change it */
                            canEdit?: boolean;
                        };
                        accessibility: string[];
                        ageLimit: number | null;
                        language: string | null;
                        url: string | null;
                        attribution: string | null;
                        cancelReason: string | null;
                        version: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        publishedAt: string | null;
                        abilities: {
                            edit: boolean;
                            publish: boolean;
                            cancel: boolean;
                            delete: boolean;
                            manageAttendees: boolean;
                            attend: boolean;
                            like: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userIds: string[];
                    message?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description People invited now */
                        invited: number;
                        /** @description People who had been invited before */
                        already: number;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdLike: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteEventsIdLike: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdOccurrences: {
        parameters: {
            query?: {
                from?: string;
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            /** @enum {unknown} */
                            status: "scheduled" | "cancelled";
                            capacity: number | null;
                            placesLeft: number | null;
                            attendeeCount: number;
                            /** @description Whether the caller goes; only for who is signed in */
                            attending?: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdOrders: {
        parameters: {
            query?: {
                /** @description Reference, name, username, ticket code or number of a document */
                q?: string;
                /** @description held: places are kept until expiresAt, with the method invoice for a transfer to come; due: tickets are given, to be paid at the door */
                status?: "held" | "due" | "paid" | "expired" | "cancelled" | "refunded";
                /** @description invoice: the places are reserved until the organiser says that the transfer came, or the time is over */
                method?: "free" | "door" | "stripe" | "invoice";
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @description What people say on the phone */
                            reference: string;
                            /**
                             * @description held: places are kept until expiresAt, with the method invoice for a transfer to come; due: tickets are given, to be paid at the door
                             * @enum {unknown}
                             */
                            status: "held" | "due" | "paid" | "expired" | "cancelled" | "refunded";
                            /** Format: uuid */
                            eventId: string;
                            /** Format: uuid */
                            occurrenceId: string;
                            /** Format: date-time */
                            expiresAt: string;
                            lines: {
                                tierId: string | null;
                                name: string | null;
                                quantity: number;
                                unitPrice: {
                                    amount: number;
                                    currency: string;
                                };
                                discount: {
                                    amount: number;
                                    currency: string;
                                };
                                total: {
                                    amount: number;
                                    currency: string;
                                };
                                /** @description Hundredths of a percent, included in the price */
                                taxRate: number;
                            }[];
                            subtotal: {
                                amount: number;
                                currency: string;
                            };
                            discount: {
                                amount: number;
                                currency: string;
                            };
                            total: {
                                amount: number;
                                currency: string;
                            };
                            refunded: {
                                amount: number;
                                currency: string;
                            };
                            promoCode: string | null;
                            method: ("free" | "door" | "stripe" | "invoice") | null;
                            /** @description How this order can be paid */
                            methods: ("free" | "door" | "stripe" | "invoice")[];
                            /** Format: date-time */
                            createdAt: string;
                            completedAt: string | null;
                            buyer: {
                                /** Format: uuid */
                                id: string;
                                username: string | null;
                                displayName: string;
                            };
                            ticketCount: number;
                        }[];
                        nextCursor: string | null;
                        previousCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdOrders: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        /** Format: uuid */
                        tierId: string;
                        quantity: number;
                        donation?: {
                            amount: number;
                            currency: string;
                        };
                    }[];
                    /** Format: uuid */
                    occurrenceId?: string;
                    promoCode?: string;
                    attendees?: {
                        name?: string;
                        answers?: {
                            [key: string]: string | boolean | number | string[];
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description What people say on the phone */
                        reference: string;
                        /**
                         * @description held: places are kept until expiresAt, with the method invoice for a transfer to come; due: tickets are given, to be paid at the door
                         * @enum {unknown}
                         */
                        status: "held" | "due" | "paid" | "expired" | "cancelled" | "refunded";
                        /** Format: uuid */
                        eventId: string;
                        /** Format: uuid */
                        occurrenceId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        lines: {
                            tierId: string | null;
                            name: string | null;
                            quantity: number;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            };
                            discount: {
                                amount: number;
                                currency: string;
                            };
                            total: {
                                amount: number;
                                currency: string;
                            };
                            /** @description Hundredths of a percent, included in the price */
                            taxRate: number;
                        }[];
                        subtotal: {
                            amount: number;
                            currency: string;
                        };
                        discount: {
                            amount: number;
                            currency: string;
                        };
                        total: {
                            amount: number;
                            currency: string;
                        };
                        refunded: {
                            amount: number;
                            currency: string;
                        };
                        promoCode: string | null;
                        method: ("free" | "door" | "stripe" | "invoice") | null;
                        /** @description How this order can be paid */
                        methods: ("free" | "door" | "stripe" | "invoice")[];
                        /** Format: date-time */
                        createdAt: string;
                        completedAt: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdOrdersCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putEventsIdPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
                "image/avif": string;
                "image/gif": string;
                "image/heic": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        occurrenceId: string | null;
                        slug: string;
                        title: string;
                        summary: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        kind: "in_person" | "virtual" | "hybrid";
                        /** @enum {unknown} */
                        status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                        recurring: boolean;
                        category: string;
                        highlight?: {
                            title: {
                                text: string;
                                match: boolean;
                            }[];
                            summary: {
                                text: string;
                                match: boolean;
                            }[];
                        };
                        tags: string[];
                        imageUrl: string;
                        place: {
                            name: string;
                            address: string | null;
                            city: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                        } | null;
                        venueId: string | null;
                        price: {
                            from: number | null;
                            currency: string | null;
                            free: boolean;
                        };
                        capacity: number | null;
                        placesLeft: number | null;
                        attendeeCount: number;
                        likeCount: number;
                        organiser: {
                            id: string | null;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                        };
                        viewer?: {
                            attending: boolean;
                            liked: boolean;
                            friendsGoing: number;
                        };
                        distanceMeters?: number;
                        /** @description Markdown */
                        description: string;
                        /** @description The same as sanitised HTML */
                        descriptionHtml: string;
                        doorsAt: string | null;
                        /** @enum {unknown} */
                        visibility: "public" | "unlisted" | "private";
                        virtual?: {
                            /** @enum {unknown} */
                            provider: "zoom" | "teams" | "meet" | "webex" | "other";
                            url: string;
                            instructions?: string;
                        };
                        recurrence?: {
                            rrule: string | null;
                            exdates: string[];
                            rdates: string[];
                            /** @description The first date of the rule: DTSTART */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            /** @description How it repeats from later dates on, by time: each rule ends where the next begins */
                            changes: {
                                rrule: string | null;
                                exdates: string[];
                                rdates: string[];
                                /** @description The first date of the rule: DTSTART */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                            }[];
                        };
                        tiers: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "free" | "paid" | "donation";
                            price: {
                                amount: number;
                                currency: string;
                            } | null;
                            quantity: number | null;
                            available: number | null;
                            description: string;
                            salesStart: string | null;
                            salesEnd: string | null;
                            minPerOrder: number;
                            maxPerOrder: number;
                            maxPerPerson: number | null;
                            hidden: boolean;
                            poolId: string | null;
                            taxRate: number | null;
                            /** @enum {unknown} */
                            sale: "open" | "not_yet" | "over" | "sold_out";
                        }[];
                        venue?: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            address: string | null;
                            postalCode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                            timeZone: string | null;
                            capacity: number | null;
                            amenities: string[];
                            pricing: {
                                hour?: {
                                    amount: number;
                                    currency: string;
                                };
                                day?: {
                                    amount: number;
                                    currency: string;
                                };
                                note?: string;
                            } | null;
                            description: string;
                            website: string | null;
                            upcomingEvents: number;
                            distanceMeters?: number;
                            /** @description In details: whether the caller may change it */
                            canEdit?: boolean;
                        };
                        accessibility: string[];
                        ageLimit: number | null;
                        language: string | null;
                        url: string | null;
                        attribution: string | null;
                        cancelReason: string | null;
                        version: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        publishedAt: string | null;
                        abilities: {
                            edit: boolean;
                            publish: boolean;
                            cancel: boolean;
                            delete: boolean;
                            manageAttendees: boolean;
                            attend: boolean;
                            like: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteEventsIdPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        occurrenceId: string | null;
                        slug: string;
                        title: string;
                        summary: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        kind: "in_person" | "virtual" | "hybrid";
                        /** @enum {unknown} */
                        status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                        recurring: boolean;
                        category: string;
                        highlight?: {
                            title: {
                                text: string;
                                match: boolean;
                            }[];
                            summary: {
                                text: string;
                                match: boolean;
                            }[];
                        };
                        tags: string[];
                        imageUrl: string;
                        place: {
                            name: string;
                            address: string | null;
                            city: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                        } | null;
                        venueId: string | null;
                        price: {
                            from: number | null;
                            currency: string | null;
                            free: boolean;
                        };
                        capacity: number | null;
                        placesLeft: number | null;
                        attendeeCount: number;
                        likeCount: number;
                        organiser: {
                            id: string | null;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                        };
                        viewer?: {
                            attending: boolean;
                            liked: boolean;
                            friendsGoing: number;
                        };
                        distanceMeters?: number;
                        /** @description Markdown */
                        description: string;
                        /** @description The same as sanitised HTML */
                        descriptionHtml: string;
                        doorsAt: string | null;
                        /** @enum {unknown} */
                        visibility: "public" | "unlisted" | "private";
                        virtual?: {
                            /** @enum {unknown} */
                            provider: "zoom" | "teams" | "meet" | "webex" | "other";
                            url: string;
                            instructions?: string;
                        };
                        recurrence?: {
                            rrule: string | null;
                            exdates: string[];
                            rdates: string[];
                            /** @description The first date of the rule: DTSTART */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            /** @description How it repeats from later dates on, by time: each rule ends where the next begins */
                            changes: {
                                rrule: string | null;
                                exdates: string[];
                                rdates: string[];
                                /** @description The first date of the rule: DTSTART */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                            }[];
                        };
                        tiers: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "free" | "paid" | "donation";
                            price: {
                                amount: number;
                                currency: string;
                            } | null;
                            quantity: number | null;
                            available: number | null;
                            description: string;
                            salesStart: string | null;
                            salesEnd: string | null;
                            minPerOrder: number;
                            maxPerOrder: number;
                            maxPerPerson: number | null;
                            hidden: boolean;
                            poolId: string | null;
                            taxRate: number | null;
                            /** @enum {unknown} */
                            sale: "open" | "not_yet" | "over" | "sold_out";
                        }[];
                        venue?: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            address: string | null;
                            postalCode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                            timeZone: string | null;
                            capacity: number | null;
                            amenities: string[];
                            pricing: {
                                hour?: {
                                    amount: number;
                                    currency: string;
                                };
                                day?: {
                                    amount: number;
                                    currency: string;
                                };
                                note?: string;
                            } | null;
                            description: string;
                            website: string | null;
                            upcomingEvents: number;
                            distanceMeters?: number;
                            /** @description In details: whether the caller may change it */
                            canEdit?: boolean;
                        };
                        accessibility: string[];
                        ageLimit: number | null;
                        language: string | null;
                        url: string | null;
                        attribution: string | null;
                        cancelReason: string | null;
                        version: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        publishedAt: string | null;
                        abilities: {
                            edit: boolean;
                            publish: boolean;
                            cancel: boolean;
                            delete: boolean;
                            manageAttendees: boolean;
                            attend: boolean;
                            like: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdPictureName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdPools: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            capacity: number;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdPools: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    capacity: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        capacity: number;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putEventsIdPoolsPoolId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                poolId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    capacity: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        capacity: number;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteEventsIdPoolsPoolId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                poolId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdPostpone: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    startsAt?: string;
                    /** Format: date-time */
                    endsAt?: string;
                    startsAtLocal?: string;
                    endsAtLocal?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        occurrenceId: string | null;
                        slug: string;
                        title: string;
                        summary: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        kind: "in_person" | "virtual" | "hybrid";
                        /** @enum {unknown} */
                        status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                        recurring: boolean;
                        category: string;
                        highlight?: {
                            title: {
                                text: string;
                                match: boolean;
                            }[];
                            summary: {
                                text: string;
                                match: boolean;
                            }[];
                        };
                        tags: string[];
                        imageUrl: string;
                        place: {
                            name: string;
                            address: string | null;
                            city: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                        } | null;
                        venueId: string | null;
                        price: {
                            from: number | null;
                            currency: string | null;
                            free: boolean;
                        };
                        capacity: number | null;
                        placesLeft: number | null;
                        attendeeCount: number;
                        likeCount: number;
                        organiser: {
                            id: string | null;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                        };
                        viewer?: {
                            attending: boolean;
                            liked: boolean;
                            friendsGoing: number;
                        };
                        distanceMeters?: number;
                        /** @description Markdown */
                        description: string;
                        /** @description The same as sanitised HTML */
                        descriptionHtml: string;
                        doorsAt: string | null;
                        /** @enum {unknown} */
                        visibility: "public" | "unlisted" | "private";
                        virtual?: {
                            /** @enum {unknown} */
                            provider: "zoom" | "teams" | "meet" | "webex" | "other";
                            url: string;
                            instructions?: string;
                        };
                        recurrence?: {
                            rrule: string | null;
                            exdates: string[];
                            rdates: string[];
                            /** @description The first date of the rule: DTSTART */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            /** @description How it repeats from later dates on, by time: each rule ends where the next begins */
                            changes: {
                                rrule: string | null;
                                exdates: string[];
                                rdates: string[];
                                /** @description The first date of the rule: DTSTART */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                            }[];
                        };
                        tiers: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "free" | "paid" | "donation";
                            price: {
                                amount: number;
                                currency: string;
                            } | null;
                            quantity: number | null;
                            available: number | null;
                            description: string;
                            salesStart: string | null;
                            salesEnd: string | null;
                            minPerOrder: number;
                            maxPerOrder: number;
                            maxPerPerson: number | null;
                            hidden: boolean;
                            poolId: string | null;
                            taxRate: number | null;
                            /** @enum {unknown} */
                            sale: "open" | "not_yet" | "over" | "sold_out";
                        }[];
                        venue?: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            address: string | null;
                            postalCode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                            timeZone: string | null;
                            capacity: number | null;
                            amenities: string[];
                            pricing: {
                                hour?: {
                                    amount: number;
                                    currency: string;
                                };
                                day?: {
                                    amount: number;
                                    currency: string;
                                };
                                note?: string;
                            } | null;
                            description: string;
                            website: string | null;
                            upcomingEvents: number;
                            distanceMeters?: number;
                            /** @description In details: whether the caller may change it */
                            canEdit?: boolean;
                        };
                        accessibility: string[];
                        ageLimit: number | null;
                        language: string | null;
                        url: string | null;
                        attribution: string | null;
                        cancelReason: string | null;
                        version: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        publishedAt: string | null;
                        abilities: {
                            edit: boolean;
                            publish: boolean;
                            cancel: boolean;
                            delete: boolean;
                            manageAttendees: boolean;
                            attend: boolean;
                            like: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdPreviewPng: {
        parameters: {
            query?: {
                /** @description Language of the day; the event's unless told */
                lang?: "en" | "it";
            };
            header?: never;
            path: {
                /** @description Id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PNG, 1200 × 630 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdPromoCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            /** @enum {unknown} */
                            kind: "percent" | "amount" | "free" | "access";
                            percent: number | null;
                            amount: {
                                amount: number;
                                currency: string;
                            } | null;
                            maxUses: number | null;
                            used: number;
                            held: number;
                            tierIds: string[] | null;
                            startsAt: string | null;
                            endsAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdPromoCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /**
                     * @description access: no discount, opens hidden tiers
                     * @enum {unknown}
                     */
                    kind: "percent" | "amount" | "free" | "access";
                    percent?: number;
                    amount?: {
                        amount: number;
                        currency: string;
                    };
                    maxUses?: number | null;
                    tierIds?: string[] | null;
                    startsAt?: string | null;
                    endsAt?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        code: string;
                        /** @enum {unknown} */
                        kind: "percent" | "amount" | "free" | "access";
                        percent: number | null;
                        amount: {
                            amount: number;
                            currency: string;
                        } | null;
                        maxUses: number | null;
                        used: number;
                        held: number;
                        tierIds: string[] | null;
                        startsAt: string | null;
                        endsAt: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteEventsIdPromoCodesCodeId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                codeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        occurrenceId: string | null;
                        slug: string;
                        title: string;
                        summary: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        kind: "in_person" | "virtual" | "hybrid";
                        /** @enum {unknown} */
                        status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                        recurring: boolean;
                        category: string;
                        highlight?: {
                            title: {
                                text: string;
                                match: boolean;
                            }[];
                            summary: {
                                text: string;
                                match: boolean;
                            }[];
                        };
                        tags: string[];
                        imageUrl: string;
                        place: {
                            name: string;
                            address: string | null;
                            city: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                        } | null;
                        venueId: string | null;
                        price: {
                            from: number | null;
                            currency: string | null;
                            free: boolean;
                        };
                        capacity: number | null;
                        placesLeft: number | null;
                        attendeeCount: number;
                        likeCount: number;
                        organiser: {
                            id: string | null;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                        };
                        viewer?: {
                            attending: boolean;
                            liked: boolean;
                            friendsGoing: number;
                        };
                        distanceMeters?: number;
                        /** @description Markdown */
                        description: string;
                        /** @description The same as sanitised HTML */
                        descriptionHtml: string;
                        doorsAt: string | null;
                        /** @enum {unknown} */
                        visibility: "public" | "unlisted" | "private";
                        virtual?: {
                            /** @enum {unknown} */
                            provider: "zoom" | "teams" | "meet" | "webex" | "other";
                            url: string;
                            instructions?: string;
                        };
                        recurrence?: {
                            rrule: string | null;
                            exdates: string[];
                            rdates: string[];
                            /** @description The first date of the rule: DTSTART */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            /** @description How it repeats from later dates on, by time: each rule ends where the next begins */
                            changes: {
                                rrule: string | null;
                                exdates: string[];
                                rdates: string[];
                                /** @description The first date of the rule: DTSTART */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                            }[];
                        };
                        tiers: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "free" | "paid" | "donation";
                            price: {
                                amount: number;
                                currency: string;
                            } | null;
                            quantity: number | null;
                            available: number | null;
                            description: string;
                            salesStart: string | null;
                            salesEnd: string | null;
                            minPerOrder: number;
                            maxPerOrder: number;
                            maxPerPerson: number | null;
                            hidden: boolean;
                            poolId: string | null;
                            taxRate: number | null;
                            /** @enum {unknown} */
                            sale: "open" | "not_yet" | "over" | "sold_out";
                        }[];
                        venue?: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            address: string | null;
                            postalCode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                            timeZone: string | null;
                            capacity: number | null;
                            amenities: string[];
                            pricing: {
                                hour?: {
                                    amount: number;
                                    currency: string;
                                };
                                day?: {
                                    amount: number;
                                    currency: string;
                                };
                                note?: string;
                            } | null;
                            description: string;
                            website: string | null;
                            upcomingEvents: number;
                            distanceMeters?: number;
                            /** @description In details: whether the caller may change it */
                            canEdit?: boolean;
                        };
                        accessibility: string[];
                        ageLimit: number | null;
                        language: string | null;
                        url: string | null;
                        attribution: string | null;
                        cancelReason: string | null;
                        version: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        publishedAt: string | null;
                        abilities: {
                            edit: boolean;
                            publish: boolean;
                            cancel: boolean;
                            delete: boolean;
                            manageAttendees: boolean;
                            attend: boolean;
                            like: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdQuality: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        score: number;
                        /** @description What would raise the score, the most first */
                        advice: {
                            /** @enum {unknown} */
                            code: "short_title" | "shouting_title" | "short_description" | "no_picture" | "few_tags" | "no_place_address" | "no_capacity" | "no_accessibility" | "no_language" | "other_category" | "published_late";
                            gain: number;
                            text: string;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdReviews: {
        parameters: {
            query?: {
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        average: number | null;
                        items: {
                            author: {
                                /** Format: uuid */
                                id: string;
                                username: string | null;
                                displayName: string;
                                avatarUrl: string | null;
                            };
                            rating: number;
                            text: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdReviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rating: number;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        author: {
                            /** Format: uuid */
                            id: string;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                        };
                        rating: number;
                        text: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        author: {
                            /** Format: uuid */
                            id: string;
                            username: string | null;
                            displayName: string;
                            avatarUrl: string | null;
                        };
                        rating: number;
                        text: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdSaleSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        questions: {
                            key: string;
                            label: string;
                            /** @enum {unknown} */
                            kind: "text" | "choice" | "choices" | "yes_no" | "number";
                            options?: string[];
                            /** @default false */
                            required: boolean;
                            /** @description Only asked for these tiers */
                            tierIds?: string[];
                        }[];
                        /** @description Ways to pay besides free */
                        methods: ("free" | "door" | "stripe" | "invoice")[];
                        selfCancelHours: number | null;
                        transfers: boolean;
                        taxName: string | null;
                        /** @description Hundredths of a percent, included in prices, where a tier says no other */
                        taxRate: number;
                        seller: string | null;
                        /**
                         * @description So many days a reservation waits for a transfer, at most until the start
                         * @default 14
                         */
                        invoiceDays: number;
                        bankDetails?: string | null;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putEventsIdSaleSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    questions: {
                        key: string;
                        label: string;
                        /** @enum {unknown} */
                        kind: "text" | "choice" | "choices" | "yes_no" | "number";
                        options?: string[];
                        /** @default false */
                        required?: boolean;
                        /** @description Only asked for these tiers */
                        tierIds?: string[];
                    }[];
                    /** @description Ways to pay besides free */
                    methods: ("free" | "door" | "stripe" | "invoice")[];
                    selfCancelHours: number | null;
                    transfers: boolean;
                    taxName: string | null;
                    /** @description Hundredths of a percent, included in prices, where a tier says no other */
                    taxRate: number;
                    seller: string | null;
                    /**
                     * @description So many days a reservation waits for a transfer, at most until the start
                     * @default 14
                     */
                    invoiceDays?: number;
                    bankDetails?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        questions: {
                            key: string;
                            label: string;
                            /** @enum {unknown} */
                            kind: "text" | "choice" | "choices" | "yes_no" | "number";
                            options?: string[];
                            /** @default false */
                            required: boolean;
                            /** @description Only asked for these tiers */
                            tierIds?: string[];
                        }[];
                        /** @description Ways to pay besides free */
                        methods: ("free" | "door" | "stripe" | "invoice")[];
                        selfCancelHours: number | null;
                        transfers: boolean;
                        taxName: string | null;
                        /** @description Hundredths of a percent, included in prices, where a tier says no other */
                        taxRate: number;
                        seller: string | null;
                        /**
                         * @description So many days a reservation waits for a transfer, at most until the start
                         * @default 14
                         */
                        invoiceDays: number;
                        bankDetails?: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdSales: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: {
                            day: string;
                            orders: number;
                            tickets: number;
                            revenue: {
                                amount: number;
                                currency: string;
                            };
                            due: {
                                amount: number;
                                currency: string;
                            };
                        }[];
                        tiers: {
                            tierId: string | null;
                            name: string | null;
                            tickets: number;
                            revenue: {
                                amount: number;
                                currency: string;
                            };
                            due: {
                                amount: number;
                                currency: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    channel: "link" | "email" | "message" | "whatsapp" | "telegram" | "facebook" | "x" | "qr" | "other";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdSimilar: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            occurrenceId: string | null;
                            slug: string;
                            title: string;
                            summary: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            timeZone: string;
                            /** @enum {unknown} */
                            kind: "in_person" | "virtual" | "hybrid";
                            /** @enum {unknown} */
                            status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                            recurring: boolean;
                            category: string;
                            highlight?: {
                                title: {
                                    text: string;
                                    match: boolean;
                                }[];
                                summary: {
                                    text: string;
                                    match: boolean;
                                }[];
                            };
                            tags: string[];
                            imageUrl: string;
                            place: {
                                name: string;
                                address: string | null;
                                city: string | null;
                                country: string | null;
                                lat: number | null;
                                lng: number | null;
                            } | null;
                            venueId: string | null;
                            price: {
                                from: number | null;
                                currency: string | null;
                                free: boolean;
                            };
                            capacity: number | null;
                            placesLeft: number | null;
                            attendeeCount: number;
                            likeCount: number;
                            organiser: {
                                id: string | null;
                                username: string | null;
                                displayName: string;
                                avatarUrl: string | null;
                            };
                            viewer?: {
                                attending: boolean;
                                liked: boolean;
                                friendsGoing: number;
                            };
                            distanceMeters?: number;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            person: {
                                /** Format: uuid */
                                id: string;
                                username: string | null;
                                displayName: string;
                                avatarUrl: string | null;
                            };
                            permissions: ("edit_event" | "manage_attendees" | "view_analytics")[];
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putEventsIdStaffUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description None: the person is not of the staff any more */
                    permissions: ("edit_event" | "manage_attendees" | "view_analytics")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            person: {
                                /** Format: uuid */
                                id: string;
                                username: string | null;
                                displayName: string;
                                avatarUrl: string | null;
                            };
                            permissions: ("edit_event" | "manage_attendees" | "view_analytics")[];
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdTiers: {
        parameters: {
            query?: {
                occurrenceId?: string;
                code?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "free" | "paid" | "donation";
                            price: {
                                amount: number;
                                currency: string;
                            } | null;
                            quantity: number | null;
                            available: number | null;
                            description: string;
                            salesStart: string | null;
                            salesEnd: string | null;
                            minPerOrder: number;
                            maxPerOrder: number;
                            maxPerPerson: number | null;
                            hidden: boolean;
                            poolId: string | null;
                            taxRate: number | null;
                            /** @enum {unknown} */
                            sale: "open" | "not_yet" | "over" | "sold_out";
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdTiers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {unknown} */
                    kind: "free" | "paid" | "donation";
                    price?: {
                        amount: number;
                        currency: string;
                    };
                    quantity?: number;
                    description?: string;
                    salesStart?: string | null;
                    salesEnd?: string | null;
                    /** @default 1 */
                    minPerOrder?: number;
                    /** @default 10 */
                    maxPerOrder?: number;
                    maxPerPerson?: number | null;
                    /**
                     * @description Sold only with a promo code that names it
                     * @default false
                     */
                    hidden?: boolean;
                    poolId?: string | null;
                    taxRate?: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "free" | "paid" | "donation";
                        price: {
                            amount: number;
                            currency: string;
                        } | null;
                        quantity: number | null;
                        available: number | null;
                        description: string;
                        salesStart: string | null;
                        salesEnd: string | null;
                        minPerOrder: number;
                        maxPerOrder: number;
                        maxPerPerson: number | null;
                        hidden: boolean;
                        poolId: string | null;
                        taxRate: number | null;
                        /** @enum {unknown} */
                        sale: "open" | "not_yet" | "over" | "sold_out";
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putEventsIdTiersTierId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                tierId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {unknown} */
                    kind: "free" | "paid" | "donation";
                    price?: {
                        amount: number;
                        currency: string;
                    };
                    quantity?: number;
                    description?: string;
                    salesStart?: string | null;
                    salesEnd?: string | null;
                    /** @default 1 */
                    minPerOrder?: number;
                    /** @default 10 */
                    maxPerOrder?: number;
                    maxPerPerson?: number | null;
                    /**
                     * @description Sold only with a promo code that names it
                     * @default false
                     */
                    hidden?: boolean;
                    poolId?: string | null;
                    taxRate?: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "free" | "paid" | "donation";
                        price: {
                            amount: number;
                            currency: string;
                        } | null;
                        quantity: number | null;
                        available: number | null;
                        description: string;
                        salesStart: string | null;
                        salesEnd: string | null;
                        minPerOrder: number;
                        maxPerOrder: number;
                        maxPerPerson: number | null;
                        hidden: boolean;
                        poolId: string | null;
                        taxRate: number | null;
                        /** @enum {unknown} */
                        sale: "open" | "not_yet" | "over" | "sold_out";
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteEventsIdTiersTierId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                tierId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdViews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description document.referrer; only its host is used */
                    referrer?: string;
                    /** @description utm_source, or the channel of a shared link */
                    source?: string;
                    medium?: string;
                    campaign?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdWaitlist: {
        parameters: {
            query?: {
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            eventId: string;
                            /** Format: uuid */
                            occurrenceId: string;
                            tierId: string | null;
                            /** Format: uuid */
                            userId: string;
                            displayName: string;
                            partySize: number;
                            /** @enum {unknown} */
                            status: "waiting" | "offered" | "accepted" | "expired" | "left";
                            position: number | null;
                            /** Format: date-time */
                            joinedAt: string;
                            offerExpiresAt: string | null;
                            orderId: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postEventsIdWaitlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    occurrenceId?: string;
                    /** Format: uuid */
                    tierId?: string;
                    /** @default 1 */
                    partySize?: number;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        eventId: string;
                        /** Format: uuid */
                        occurrenceId: string;
                        tierId: string | null;
                        /** Format: uuid */
                        userId: string;
                        displayName: string;
                        partySize: number;
                        /** @enum {unknown} */
                        status: "waiting" | "offered" | "accepted" | "expired" | "left";
                        position: number | null;
                        /** Format: date-time */
                        joinedAt: string;
                        offerExpiresAt: string | null;
                        orderId: string | null;
                        tierName: string | null;
                        event: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            timeZone: string;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteEventsIdWaitlist: {
        parameters: {
            query?: {
                occurrenceId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getEventsIdWeather: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        forecast: {
                            /** @enum {unknown} */
                            sky: "clear" | "cloudy" | "fog" | "drizzle" | "rain" | "snow" | "thunderstorm";
                            temperature: {
                                min: number;
                                max: number;
                            };
                            rainProbability: number | null;
                            /** @description km/h, of the windiest hour */
                            wind: number;
                            /** @description Whether category or tags say that it is under the open sky */
                            outdoor: boolean;
                            /** @description While the event lasts, 48 at most */
                            hours: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {unknown} */
                                sky: "clear" | "cloudy" | "fog" | "drizzle" | "rain" | "snow" | "thunderstorm";
                                /** @description °C */
                                temperature: number;
                                rainProbability: number | null;
                                /** @description mm */
                                rain: number;
                                /** @description km/h */
                                wind: number;
                            }[];
                            /** @description Who is to be named beside it */
                            source: string;
                        } | null;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getFeedsEventsAtom: {
        parameters: {
            query?: {
                /** @description Full text, with tolerance for typing errors */
                q?: string;
                from?: string;
                to?: string;
                /** @description In the time zone of the place searched, else of each event's own place */
                when?: "today" | "tonight" | "tomorrow" | "weekend" | "week";
                /** @description Slugs, comma separated; a parent stands for its children too */
                category?: string;
                /** @description Comma separated; events with any of them */
                tags?: string;
                price?: "free" | "paid";
                kind?: "in_person" | "virtual" | "hybrid";
                language?: string;
                /** @description Comma separated; events that offer all of them */
                accessibility?: string;
                /** @description lat,lng */
                near?: string;
                radiusKm?: number;
                /** @description west,south,east,north */
                bbox?: string;
                /** @description me: my own, drafts and past ones too */
                organiser?: "me" | string;
                venueId?: string;
                sort?: "soonest" | "nearest" | "relevance" | "popular";
                /** @description Items a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Atom, RFC 4287 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getFeedsEventsIcs: {
        parameters: {
            query?: {
                /** @description Full text, with tolerance for typing errors */
                q?: string;
                from?: string;
                to?: string;
                /** @description In the time zone of the place searched, else of each event's own place */
                when?: "today" | "tonight" | "tomorrow" | "weekend" | "week";
                /** @description Slugs, comma separated; a parent stands for its children too */
                category?: string;
                /** @description Comma separated; events with any of them */
                tags?: string;
                price?: "free" | "paid";
                kind?: "in_person" | "virtual" | "hybrid";
                language?: string;
                /** @description Comma separated; events that offer all of them */
                accessibility?: string;
                /** @description lat,lng */
                near?: string;
                radiusKm?: number;
                /** @description west,south,east,north */
                bbox?: string;
                /** @description me: my own, drafts and past ones too */
                organiser?: "me" | string;
                venueId?: string;
                sort?: "soonest" | "nearest" | "relevance" | "popular";
                /** @description Items a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar, RFC 5545 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getFeedsEventsRss: {
        parameters: {
            query?: {
                /** @description Full text, with tolerance for typing errors */
                q?: string;
                from?: string;
                to?: string;
                /** @description In the time zone of the place searched, else of each event's own place */
                when?: "today" | "tonight" | "tomorrow" | "weekend" | "week";
                /** @description Slugs, comma separated; a parent stands for its children too */
                category?: string;
                /** @description Comma separated; events with any of them */
                tags?: string;
                price?: "free" | "paid";
                kind?: "in_person" | "virtual" | "hybrid";
                language?: string;
                /** @description Comma separated; events that offer all of them */
                accessibility?: string;
                /** @description lat,lng */
                near?: string;
                radiusKm?: number;
                /** @description west,south,east,north */
                bbox?: string;
                /** @description me: my own, drafts and past ones too */
                organiser?: "me" | string;
                venueId?: string;
                sort?: "soonest" | "nearest" | "relevance" | "popular";
                /** @description Items a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RSS 2.0 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getImports: {
        parameters: {
            query?: {
                sourceId?: string;
                all?: boolean;
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            format: string | null;
                            /** @enum {unknown} */
                            status: "waiting" | "running" | "done" | "failed";
                            total: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            refused: number;
                            geocoded: {
                                wanted: number;
                                found: number;
                            };
                            shiftWeeks: number | null;
                            refusals: {
                                line: number | null;
                                index: number;
                                code: string;
                                message: string;
                            }[];
                            error: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            finishedAt: string | null;
                            ownerId: string | null;
                            sourceId: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getImportsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        format: string | null;
                        /** @enum {unknown} */
                        status: "waiting" | "running" | "done" | "failed";
                        total: number;
                        created: number;
                        updated: number;
                        unchanged: number;
                        refused: number;
                        geocoded: {
                            wanted: number;
                            found: number;
                        };
                        shiftWeeks: number | null;
                        refusals: {
                            line: number | null;
                            index: number;
                            code: string;
                            message: string;
                        }[];
                        error: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getNotifications: {
        parameters: {
            query?: {
                /** @description Only what is not read yet */
                unread?: boolean;
                type?: "security_alert" | "event_reminder" | "event_update" | "event_cancelled" | "waitlist_offer" | "ticket_received" | "order_refunded" | "order_receipt" | "order_reserved" | "event_confirmation" | "event_invitation" | "connection_request" | "connection_accepted" | "group_invitation" | "post_comment" | "post_like" | "event_comment" | "event_review" | "event_like" | "attendee_registered" | "webhook_disabled" | "search_match" | "welcome" | "system_announcement";
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            type: "security_alert" | "event_reminder" | "event_update" | "event_cancelled" | "waitlist_offer" | "ticket_received" | "order_refunded" | "order_receipt" | "order_reserved" | "event_confirmation" | "event_invitation" | "connection_request" | "connection_accepted" | "group_invitation" | "post_comment" | "post_like" | "event_comment" | "event_review" | "event_like" | "attendee_registered" | "webhook_disabled" | "search_match" | "welcome" | "system_announcement";
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            title: string;
                            body: string;
                            /** @description How many people or things it tells of together */
                            count: number;
                            /** @description The last three who acted */
                            actors: {
                                /** Format: uuid */
                                id: string;
                                username: string;
                                displayName: string;
                                avatarUrl: string | null;
                            }[];
                            link: string | null;
                            readAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    type: "security_alert" | "event_reminder" | "event_update" | "event_cancelled" | "waitlist_offer" | "ticket_received" | "order_refunded" | "order_receipt" | "order_reserved" | "event_confirmation" | "event_invitation" | "connection_request" | "connection_accepted" | "group_invitation" | "post_comment" | "post_like" | "event_comment" | "event_review" | "event_like" | "attendee_registered" | "webhook_disabled" | "search_match" | "welcome" | "system_announcement";
                    userIds: string[];
                    data: {
                        [key: string]: string | number | boolean;
                    };
                    channels?: ("in_app" | "push" | "email" | "sms")[];
                    /** @enum {unknown} */
                    priority?: "low" | "normal" | "high" | "urgent";
                    groupKey?: string;
                    link?: string;
                    /** Format: date-time */
                    scheduleAt?: string;
                    /** @description Wall-clock time in the zone of each receiver */
                    scheduleAtLocal?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        accepted: number;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getNotificationsAnalytics: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                        total: {
                            accepted: number;
                            pending: number;
                            delivered: number;
                            /** @description Delivery confirmed by the provider */
                            confirmed: number;
                            bounced: number;
                            suppressed: number;
                            cancelled: number;
                            dead: number;
                            /** @description May have been handed over twice */
                            ambiguous: number;
                            opened: number;
                            clicked: number;
                        };
                        byChannel: {
                            /** @enum {unknown} */
                            channel: "in_app" | "push" | "email" | "sms";
                            accepted: number;
                            pending: number;
                            delivered: number;
                            /** @description Delivery confirmed by the provider */
                            confirmed: number;
                            bounced: number;
                            suppressed: number;
                            cancelled: number;
                            dead: number;
                            /** @description May have been handed over twice */
                            ambiguous: number;
                            opened: number;
                            clicked: number;
                        }[];
                        byType: {
                            type: string;
                            accepted: number;
                            pending: number;
                            delivered: number;
                            /** @description Delivery confirmed by the provider */
                            confirmed: number;
                            bounced: number;
                            suppressed: number;
                            cancelled: number;
                            dead: number;
                            /** @description May have been handed over twice */
                            ambiguous: number;
                            opened: number;
                            clicked: number;
                        }[];
                        byDay: {
                            day: string;
                            accepted: number;
                            pending: number;
                            delivered: number;
                            /** @description Delivery confirmed by the provider */
                            confirmed: number;
                            bounced: number;
                            suppressed: number;
                            cancelled: number;
                            dead: number;
                            /** @description May have been handed over twice */
                            ambiguous: number;
                            opened: number;
                            clicked: number;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postNotificationsBroadcast: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: {
                        en: {
                            title: string;
                            body: string;
                        };
                        it?: {
                            title: string;
                            body: string;
                        };
                    };
                    audience?: {
                        language?: string;
                        timeZone?: string;
                        roles?: ("user" | "moderator" | "admin")[];
                        /** Format: uuid */
                        attendingEventId?: string;
                    };
                    channels?: ("in_app" | "push" | "email" | "sms")[];
                    link?: string;
                    /** Format: date-time */
                    scheduleAt?: string;
                    /** @description Wall-clock time in the zone of each receiver */
                    scheduleAtLocal?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        accepted: number;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getNotificationsClickToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getNotificationsDeadLetters: {
        parameters: {
            query?: {
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            userId: string;
                            type: string;
                            /** @enum {unknown} */
                            channel: "in_app" | "push" | "email" | "sms";
                            attempts: number;
                            provider: string | null;
                            error: string | null;
                            ambiguous: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            deadAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postNotificationsDeadLettersIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getNotificationsOutbox: {
        parameters: {
            query?: {
                userId?: string;
                channel?: "push" | "email" | "sms";
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            userId: string | null;
                            person: string | null;
                            /** @enum {unknown} */
                            channel: "in_app" | "push" | "email" | "sms";
                            type: string;
                            to: string;
                            subject: string;
                            text: string;
                            html: string | null;
                            link: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getNotificationsPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {unknown} */
                            type: "security_alert" | "event_reminder" | "event_update" | "event_cancelled" | "waitlist_offer" | "ticket_received" | "order_refunded" | "order_receipt" | "order_reserved" | "event_confirmation" | "event_invitation" | "connection_request" | "connection_accepted" | "group_invitation" | "post_comment" | "post_like" | "event_comment" | "event_review" | "event_like" | "attendee_registered" | "webhook_disabled" | "search_match" | "welcome" | "system_announcement";
                            /** @description Cannot be switched off */
                            locked: boolean;
                            /** @description Its e-mails follow the digest rhythm */
                            digest: boolean;
                            channels: {
                                in_app?: boolean;
                                push?: boolean;
                                email?: boolean;
                                sms?: boolean;
                            };
                        }[];
                        quietHours: {
                            enabled: boolean;
                            /** @description Hour and minute in the own zone */
                            from: string;
                            /** @description Hour and minute in the own zone */
                            to: string;
                        };
                        /** @enum {unknown} */
                        digest: "instant" | "hourly" | "daily" | "weekly";
                        reminders: ("day" | "hours")[];
                        timeZone: string;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putNotificationsPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items?: {
                        /** @enum {unknown} */
                        type: "security_alert" | "event_reminder" | "event_update" | "event_cancelled" | "waitlist_offer" | "ticket_received" | "order_refunded" | "order_receipt" | "order_reserved" | "event_confirmation" | "event_invitation" | "connection_request" | "connection_accepted" | "group_invitation" | "post_comment" | "post_like" | "event_comment" | "event_review" | "event_like" | "attendee_registered" | "webhook_disabled" | "search_match" | "welcome" | "system_announcement";
                        /** @enum {unknown} */
                        channel: "in_app" | "push" | "email" | "sms";
                        enabled: boolean;
                    }[];
                    quietHours?: {
                        enabled: boolean;
                        /** @description Hour and minute in the own zone */
                        from: string;
                        /** @description Hour and minute in the own zone */
                        to: string;
                    };
                    /** @enum {unknown} */
                    digest?: "instant" | "hourly" | "daily" | "weekly";
                    reminders?: ("day" | "hours")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {unknown} */
                            type: "security_alert" | "event_reminder" | "event_update" | "event_cancelled" | "waitlist_offer" | "ticket_received" | "order_refunded" | "order_receipt" | "order_reserved" | "event_confirmation" | "event_invitation" | "connection_request" | "connection_accepted" | "group_invitation" | "post_comment" | "post_like" | "event_comment" | "event_review" | "event_like" | "attendee_registered" | "webhook_disabled" | "search_match" | "welcome" | "system_announcement";
                            /** @description Cannot be switched off */
                            locked: boolean;
                            /** @description Its e-mails follow the digest rhythm */
                            digest: boolean;
                            channels: {
                                in_app?: boolean;
                                push?: boolean;
                                email?: boolean;
                                sms?: boolean;
                            };
                        }[];
                        quietHours: {
                            enabled: boolean;
                            /** @description Hour and minute in the own zone */
                            from: string;
                            /** @description Hour and minute in the own zone */
                            to: string;
                        };
                        /** @enum {unknown} */
                        digest: "instant" | "hourly" | "daily" | "weekly";
                        reminders: ("day" | "hours")[];
                        timeZone: string;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getNotificationsPushKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description applicationServerKey, base64url */
                        publicKey: string;
                        /** @description Whether messages reach browsers; else they stay in the outbox */
                        delivers: boolean;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putNotificationsReadAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getNotificationsRequestsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        type: "security_alert" | "event_reminder" | "event_update" | "event_cancelled" | "waitlist_offer" | "ticket_received" | "order_refunded" | "order_receipt" | "order_reserved" | "event_confirmation" | "event_invitation" | "connection_request" | "connection_accepted" | "group_invitation" | "post_comment" | "post_like" | "event_comment" | "event_review" | "event_like" | "attendee_registered" | "webhook_disabled" | "search_match" | "welcome" | "system_announcement";
                        /** @enum {unknown} */
                        status: "expanding" | "accepted" | "cancelled";
                        /** @description People told so far */
                        accepted: number;
                        total: number | null;
                        deliveries: {
                            pending: number;
                            claimed: number;
                            sending: number;
                            delivered: number;
                            bounced: number;
                            suppressed: number;
                            cancelled: number;
                            dead: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteNotificationsRequestsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getNotificationsTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                            /** @enum {unknown} */
                            language: "en" | "it";
                            version: number;
                            /** @enum {unknown} */
                            origin: "shipped" | "own";
                            active: boolean;
                            variables: string[];
                            title: string;
                            body: string;
                            email: string | null;
                            action: string | null;
                            createdAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postNotificationsTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    type: "security_alert" | "event_reminder" | "event_update" | "event_cancelled" | "waitlist_offer" | "ticket_received" | "order_refunded" | "order_receipt" | "order_reserved" | "event_confirmation" | "event_invitation" | "connection_request" | "connection_accepted" | "group_invitation" | "post_comment" | "post_like" | "event_comment" | "event_review" | "event_like" | "attendee_registered" | "webhook_disabled" | "search_match" | "welcome" | "system_announcement";
                    /** @enum {unknown} */
                    language: "en" | "it";
                    title: string;
                    body: string;
                    email?: string | null;
                    action?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        type: string;
                        /** @enum {unknown} */
                        language: "en" | "it";
                        version: number;
                        /** @enum {unknown} */
                        origin: "shipped" | "own";
                        active: boolean;
                        variables: string[];
                        title: string;
                        body: string;
                        email: string | null;
                        action: string | null;
                        createdAt: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postNotificationsTemplatesIdPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data?: {
                        [key: string]: string | number | boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        title: string;
                        body: string;
                        action: string | null;
                        /** @description The e-mail as a page */
                        html: string;
                        text: string;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getNotificationsUnreadCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getNotificationsUnsubscribeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description What it stops; a digest stands for all that it may hold
                         * @enum {unknown}
                         */
                        type: "security_alert" | "event_reminder" | "event_update" | "event_cancelled" | "waitlist_offer" | "ticket_received" | "order_refunded" | "order_receipt" | "order_reserved" | "event_confirmation" | "event_invitation" | "connection_request" | "connection_accepted" | "group_invitation" | "post_comment" | "post_like" | "event_comment" | "event_review" | "event_like" | "attendee_registered" | "webhook_disabled" | "search_match" | "welcome" | "system_announcement" | "digest";
                        /** @enum {unknown} */
                        channel: "in_app" | "push" | "email" | "sms";
                        subscribed: boolean;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postNotificationsUnsubscribeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description What it stops; a digest stands for all that it may hold
                         * @enum {unknown}
                         */
                        type: "security_alert" | "event_reminder" | "event_update" | "event_cancelled" | "waitlist_offer" | "ticket_received" | "order_refunded" | "order_receipt" | "order_reserved" | "event_confirmation" | "event_invitation" | "connection_request" | "connection_accepted" | "group_invitation" | "post_comment" | "post_like" | "event_comment" | "event_review" | "event_like" | "attendee_registered" | "webhook_disabled" | "search_match" | "welcome" | "system_announcement" | "digest";
                        /** @enum {unknown} */
                        channel: "in_app" | "push" | "email" | "sms";
                        subscribed: boolean;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteNotificationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putNotificationsIdRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getOrders: {
        parameters: {
            query?: {
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @description What people say on the phone */
                            reference: string;
                            /**
                             * @description held: places are kept until expiresAt, with the method invoice for a transfer to come; due: tickets are given, to be paid at the door
                             * @enum {unknown}
                             */
                            status: "held" | "due" | "paid" | "expired" | "cancelled" | "refunded";
                            /** Format: uuid */
                            eventId: string;
                            /** Format: uuid */
                            occurrenceId: string;
                            /** Format: date-time */
                            expiresAt: string;
                            lines: {
                                tierId: string | null;
                                name: string | null;
                                quantity: number;
                                unitPrice: {
                                    amount: number;
                                    currency: string;
                                };
                                discount: {
                                    amount: number;
                                    currency: string;
                                };
                                total: {
                                    amount: number;
                                    currency: string;
                                };
                                /** @description Hundredths of a percent, included in the price */
                                taxRate: number;
                            }[];
                            subtotal: {
                                amount: number;
                                currency: string;
                            };
                            discount: {
                                amount: number;
                                currency: string;
                            };
                            total: {
                                amount: number;
                                currency: string;
                            };
                            refunded: {
                                amount: number;
                                currency: string;
                            };
                            promoCode: string | null;
                            method: ("free" | "door" | "stripe" | "invoice") | null;
                            /** @description How this order can be paid */
                            methods: ("free" | "door" | "stripe" | "invoice")[];
                            /** Format: date-time */
                            createdAt: string;
                            completedAt: string | null;
                            event: {
                                /** Format: uuid */
                                id: string;
                                slug: string;
                                title: string;
                                /** Format: date-time */
                                startsAt: string;
                                timeZone: string;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getOrdersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description What people say on the phone */
                        reference: string;
                        /**
                         * @description held: places are kept until expiresAt, with the method invoice for a transfer to come; due: tickets are given, to be paid at the door
                         * @enum {unknown}
                         */
                        status: "held" | "due" | "paid" | "expired" | "cancelled" | "refunded";
                        /** Format: uuid */
                        eventId: string;
                        /** Format: uuid */
                        occurrenceId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        lines: {
                            tierId: string | null;
                            name: string | null;
                            quantity: number;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            };
                            discount: {
                                amount: number;
                                currency: string;
                            };
                            total: {
                                amount: number;
                                currency: string;
                            };
                            /** @description Hundredths of a percent, included in the price */
                            taxRate: number;
                        }[];
                        subtotal: {
                            amount: number;
                            currency: string;
                        };
                        discount: {
                            amount: number;
                            currency: string;
                        };
                        total: {
                            amount: number;
                            currency: string;
                        };
                        refunded: {
                            amount: number;
                            currency: string;
                        };
                        promoCode: string | null;
                        method: ("free" | "door" | "stripe" | "invoice") | null;
                        /** @description How this order can be paid */
                        methods: ("free" | "door" | "stripe" | "invoice")[];
                        /** Format: date-time */
                        createdAt: string;
                        completedAt: string | null;
                        event: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            timeZone: string;
                        };
                        buyer: {
                            /** Format: uuid */
                            id: string;
                            username: string | null;
                            displayName: string;
                        };
                        tickets: {
                            /** Format: uuid */
                            id: string;
                            /** @description What is typed where there is no camera */
                            code: string;
                            /** @enum {unknown} */
                            status: "valid" | "cancelled" | "refunded";
                            tier: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            holder: {
                                id: string | null;
                                name: string;
                            };
                            price: {
                                amount: number;
                                currency: string;
                            };
                            checkedInAt: string | null;
                            answers?: {
                                [key: string]: string | boolean | number | string[];
                            };
                        }[];
                        refunds: {
                            /** Format: uuid */
                            id: string;
                            amount: {
                                amount: number;
                                currency: string;
                            };
                            /** @enum {unknown} */
                            status: "wanted" | "done" | "failed";
                            reason: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        invoiceTo: {
                            name: string;
                            address: string;
                            taxId: string | null;
                        } | null;
                        /** @description The oldest first; a receipt is made when it is asked for */
                        documents: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "receipt" | "invoice" | "credit_note";
                            number: string;
                            /** Format: date-time */
                            issuedAt: string;
                            total: {
                                amount: number;
                                currency: string;
                            };
                        }[];
                        payTo: string | null;
                        payment?: {
                            /**
                             * @description invoice: the places are reserved until the organiser says that the transfer came, or the time is over
                             * @enum {unknown}
                             */
                            provider: "free" | "door" | "stripe" | "invoice";
                            /** @enum {unknown} */
                            status: "open" | "succeeded" | "failed";
                            url: string | null;
                        };
                        abilities: {
                            complete: boolean;
                            cancel: boolean;
                            refund: boolean;
                            /** @description Say that what was due is paid */
                            markPaid: boolean;
                            /** @description Ask for an invoice */
                            invoice: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteOrdersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postOrdersIdComplete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description invoice: the places are reserved until the organiser says that the transfer came, or the time is over
                     * @enum {unknown}
                     */
                    method?: "free" | "door" | "stripe" | "invoice";
                    paymentToken?: string;
                    attendees?: {
                        name?: string;
                        answers?: {
                            [key: string]: string | boolean | number | string[];
                        };
                    }[];
                    invoiceTo?: {
                        name: string;
                        address: string;
                        taxId?: string | null;
                    };
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description What people say on the phone */
                        reference: string;
                        /**
                         * @description held: places are kept until expiresAt, with the method invoice for a transfer to come; due: tickets are given, to be paid at the door
                         * @enum {unknown}
                         */
                        status: "held" | "due" | "paid" | "expired" | "cancelled" | "refunded";
                        /** Format: uuid */
                        eventId: string;
                        /** Format: uuid */
                        occurrenceId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        lines: {
                            tierId: string | null;
                            name: string | null;
                            quantity: number;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            };
                            discount: {
                                amount: number;
                                currency: string;
                            };
                            total: {
                                amount: number;
                                currency: string;
                            };
                            /** @description Hundredths of a percent, included in the price */
                            taxRate: number;
                        }[];
                        subtotal: {
                            amount: number;
                            currency: string;
                        };
                        discount: {
                            amount: number;
                            currency: string;
                        };
                        total: {
                            amount: number;
                            currency: string;
                        };
                        refunded: {
                            amount: number;
                            currency: string;
                        };
                        promoCode: string | null;
                        method: ("free" | "door" | "stripe" | "invoice") | null;
                        /** @description How this order can be paid */
                        methods: ("free" | "door" | "stripe" | "invoice")[];
                        /** Format: date-time */
                        createdAt: string;
                        completedAt: string | null;
                        event: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            timeZone: string;
                        };
                        buyer: {
                            /** Format: uuid */
                            id: string;
                            username: string | null;
                            displayName: string;
                        };
                        tickets: {
                            /** Format: uuid */
                            id: string;
                            /** @description What is typed where there is no camera */
                            code: string;
                            /** @enum {unknown} */
                            status: "valid" | "cancelled" | "refunded";
                            tier: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            holder: {
                                id: string | null;
                                name: string;
                            };
                            price: {
                                amount: number;
                                currency: string;
                            };
                            checkedInAt: string | null;
                            answers?: {
                                [key: string]: string | boolean | number | string[];
                            };
                        }[];
                        refunds: {
                            /** Format: uuid */
                            id: string;
                            amount: {
                                amount: number;
                                currency: string;
                            };
                            /** @enum {unknown} */
                            status: "wanted" | "done" | "failed";
                            reason: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        invoiceTo: {
                            name: string;
                            address: string;
                            taxId: string | null;
                        } | null;
                        /** @description The oldest first; a receipt is made when it is asked for */
                        documents: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "receipt" | "invoice" | "credit_note";
                            number: string;
                            /** Format: date-time */
                            issuedAt: string;
                            total: {
                                amount: number;
                                currency: string;
                            };
                        }[];
                        payTo: string | null;
                        payment?: {
                            /**
                             * @description invoice: the places are reserved until the organiser says that the transfer came, or the time is over
                             * @enum {unknown}
                             */
                            provider: "free" | "door" | "stripe" | "invoice";
                            /** @enum {unknown} */
                            status: "open" | "succeeded" | "failed";
                            url: string | null;
                        };
                        abilities: {
                            complete: boolean;
                            cancel: boolean;
                            refund: boolean;
                            /** @description Say that what was due is paid */
                            markPaid: boolean;
                            /** @description Ask for an invoice */
                            invoice: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postOrdersIdInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    address: string;
                    taxId?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        kind: "receipt" | "invoice" | "credit_note";
                        number: string;
                        /** Format: date-time */
                        issuedAt: string;
                        total: {
                            amount: number;
                            currency: string;
                        };
                        seller: string;
                        buyer: {
                            name: string;
                            address: string | null;
                            taxId: string | null;
                        };
                        event: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            timeZone: string;
                        };
                        /** Format: uuid */
                        orderId: string;
                        reference: string;
                        refersTo: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** Format: date-time */
                            issuedAt: string;
                        } | null;
                        lines: {
                            tierId: string | null;
                            name: string | null;
                            quantity: number;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            };
                            discount: {
                                amount: number;
                                currency: string;
                            };
                            total: {
                                amount: number;
                                currency: string;
                            };
                            /** @description Hundredths of a percent, included in the price */
                            taxRate: number;
                        }[];
                        subtotal: {
                            amount: number;
                            currency: string;
                        };
                        discount: {
                            amount: number;
                            currency: string;
                        };
                        refunded: {
                            amount: number;
                            currency: string;
                        };
                        /** @description A line for each rate; net + tax of all lines is the total */
                        taxes: {
                            name: string;
                            rate: number;
                            net: {
                                amount: number;
                                currency: string;
                            };
                            tax: {
                                amount: number;
                                currency: string;
                            };
                        }[];
                        payUntil: string | null;
                        payTo: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postOrdersIdMarkPaid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getOrdersIdReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        kind: "receipt" | "invoice" | "credit_note";
                        number: string;
                        /** Format: date-time */
                        issuedAt: string;
                        total: {
                            amount: number;
                            currency: string;
                        };
                        seller: string;
                        buyer: {
                            name: string;
                            address: string | null;
                            taxId: string | null;
                        };
                        event: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            timeZone: string;
                        };
                        /** Format: uuid */
                        orderId: string;
                        reference: string;
                        refersTo: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** Format: date-time */
                            issuedAt: string;
                        } | null;
                        lines: {
                            tierId: string | null;
                            name: string | null;
                            quantity: number;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            };
                            discount: {
                                amount: number;
                                currency: string;
                            };
                            total: {
                                amount: number;
                                currency: string;
                            };
                            /** @description Hundredths of a percent, included in the price */
                            taxRate: number;
                        }[];
                        subtotal: {
                            amount: number;
                            currency: string;
                        };
                        discount: {
                            amount: number;
                            currency: string;
                        };
                        refunded: {
                            amount: number;
                            currency: string;
                        };
                        /** @description A line for each rate; net + tax of all lines is the total */
                        taxes: {
                            name: string;
                            rate: number;
                            net: {
                                amount: number;
                                currency: string;
                            };
                            tax: {
                                amount: number;
                                currency: string;
                            };
                        }[];
                        payUntil: string | null;
                        payTo: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getOrdersIdReceiptPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postOrdersIdRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ticketIds?: string[];
                    amount?: {
                        amount: number;
                        currency: string;
                    };
                    reason?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description What people say on the phone */
                        reference: string;
                        /**
                         * @description held: places are kept until expiresAt, with the method invoice for a transfer to come; due: tickets are given, to be paid at the door
                         * @enum {unknown}
                         */
                        status: "held" | "due" | "paid" | "expired" | "cancelled" | "refunded";
                        /** Format: uuid */
                        eventId: string;
                        /** Format: uuid */
                        occurrenceId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        lines: {
                            tierId: string | null;
                            name: string | null;
                            quantity: number;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            };
                            discount: {
                                amount: number;
                                currency: string;
                            };
                            total: {
                                amount: number;
                                currency: string;
                            };
                            /** @description Hundredths of a percent, included in the price */
                            taxRate: number;
                        }[];
                        subtotal: {
                            amount: number;
                            currency: string;
                        };
                        discount: {
                            amount: number;
                            currency: string;
                        };
                        total: {
                            amount: number;
                            currency: string;
                        };
                        refunded: {
                            amount: number;
                            currency: string;
                        };
                        promoCode: string | null;
                        method: ("free" | "door" | "stripe" | "invoice") | null;
                        /** @description How this order can be paid */
                        methods: ("free" | "door" | "stripe" | "invoice")[];
                        /** Format: date-time */
                        createdAt: string;
                        completedAt: string | null;
                        event: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            timeZone: string;
                        };
                        buyer: {
                            /** Format: uuid */
                            id: string;
                            username: string | null;
                            displayName: string;
                        };
                        tickets: {
                            /** Format: uuid */
                            id: string;
                            /** @description What is typed where there is no camera */
                            code: string;
                            /** @enum {unknown} */
                            status: "valid" | "cancelled" | "refunded";
                            tier: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            holder: {
                                id: string | null;
                                name: string;
                            };
                            price: {
                                amount: number;
                                currency: string;
                            };
                            checkedInAt: string | null;
                            answers?: {
                                [key: string]: string | boolean | number | string[];
                            };
                        }[];
                        refunds: {
                            /** Format: uuid */
                            id: string;
                            amount: {
                                amount: number;
                                currency: string;
                            };
                            /** @enum {unknown} */
                            status: "wanted" | "done" | "failed";
                            reason: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        invoiceTo: {
                            name: string;
                            address: string;
                            taxId: string | null;
                        } | null;
                        /** @description The oldest first; a receipt is made when it is asked for */
                        documents: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "receipt" | "invoice" | "credit_note";
                            number: string;
                            /** Format: date-time */
                            issuedAt: string;
                            total: {
                                amount: number;
                                currency: string;
                            };
                        }[];
                        payTo: string | null;
                        payment?: {
                            /**
                             * @description invoice: the places are reserved until the organiser says that the transfer came, or the time is over
                             * @enum {unknown}
                             */
                            provider: "free" | "door" | "stripe" | "invoice";
                            /** @enum {unknown} */
                            status: "open" | "succeeded" | "failed";
                            url: string | null;
                        };
                        abilities: {
                            complete: boolean;
                            cancel: boolean;
                            refund: boolean;
                            /** @description Say that what was due is paid */
                            markPaid: boolean;
                            /** @description Ask for an invoice */
                            invoice: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postOrdersIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPaymentsStripe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getPlaces: {
        parameters: {
            query: {
                q: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            kind: "city" | "street" | "venue";
                            name: string;
                            region: string | null;
                            country: string;
                            lat: number;
                            lng: number;
                            timeZone: string;
                            population: number;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        language: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        theme: "system" | "light" | "dark";
                        /** @enum {unknown} */
                        units: "metric" | "imperial";
                        notifications: {
                            [key: string]: boolean;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    language?: string;
                    timeZone?: string;
                    /** @enum {unknown} */
                    theme?: "system" | "light" | "dark";
                    /** @enum {unknown} */
                    units?: "metric" | "imperial";
                    notifications?: {
                        [key: string]: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        language: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        theme: "system" | "light" | "dark";
                        /** @enum {unknown} */
                        units: "metric" | "imperial";
                        notifications: {
                            [key: string]: boolean;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getPrivacy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        export: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            status: "pending" | "ready" | "failed";
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            downloadUrl: string | null;
                        } | null;
                        deletion: {
                            /** @enum {string} */
                            status: "planned";
                            /** Format: date-time */
                            deleteAt: string;
                            /** @description Not when an administrator decided it */
                            canTakeBack: boolean;
                        } | null;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPrivacyDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "planned";
                        /** Format: date-time */
                        deleteAt: string;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deletePrivacyDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPrivacyExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        status: "pending" | "ready" | "failed";
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        downloadUrl: string | null;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getPrivacyExportId: {
        parameters: {
            query?: {
                download?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state, or the archive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        status: "pending" | "ready" | "failed";
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        downloadUrl: string | null;
                    };
                    "application/zip": string;
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getProfilesId: {
        parameters: {
            query?: {
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        displayName: string;
                        avatarUrl: string | null;
                        /** Format: date-time */
                        memberSince: string;
                        bio?: string | null;
                        pronouns?: string | null;
                        interests?: string[];
                        languages?: string[];
                        links?: {
                            label: string;
                            url: string;
                        }[];
                        place?: {
                            name: string | null;
                            lat: number;
                            lng: number;
                        } | null;
                        abilities: {
                            edit: boolean;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putProfilesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username?: string;
                    displayName?: string;
                    bio?: string | null;
                    pronouns?: string | null;
                    interests?: string[];
                    languages?: string[];
                    links?: {
                        label: string;
                        url: string;
                    }[];
                    phone?: string | null;
                    birthDate?: string | null;
                    place?: {
                        name?: string;
                        lat: number;
                        lng: number;
                    } | null;
                    privacy?: {
                        /** @enum {unknown} */
                        profile?: "public" | "connections" | "nobody";
                        /** @enum {unknown} */
                        search?: "public" | "connections" | "nobody";
                        /** @enum {unknown} */
                        nearby?: "public" | "connections" | "nobody";
                        fields?: {
                            /** @enum {unknown} */
                            bio?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            pronouns?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            interests?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            languages?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            links?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            place?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            stats?: "public" | "connections" | "nobody";
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        displayName: string;
                        avatarUrl: string | null;
                        email: string;
                        emailVerified: boolean;
                        phone: string | null;
                        birthDate: string | null;
                        /** @enum {unknown} */
                        role: "user" | "moderator" | "admin";
                        permissions: ("read:events" | "create:events" | "edit_event" | "manage_attendees" | "view_analytics" | "moderate" | "administer")[];
                        bio: string | null;
                        pronouns: string | null;
                        interests: string[];
                        languages: string[];
                        links: {
                            label: string;
                            url: string;
                        }[];
                        place: {
                            name?: string;
                            lat: number;
                            lng: number;
                        } | null;
                        privacy: {
                            /** @enum {unknown} */
                            profile: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            search: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            nearby: "public" | "connections" | "nobody";
                            fields: {
                                /** @enum {unknown} */
                                bio: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                pronouns: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                interests: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                languages: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                links: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                place: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                stats: "public" | "connections" | "nobody";
                            };
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getTags: {
        parameters: {
            query?: {
                /** @description Tags that contain this */
                q?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            tag: string;
                            upcomingEvents: number;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postTagsBlock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tags: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blocked: string[];
                        /** @description Events that lost one */
                        events: number;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postTagsMerge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string[];
                    into: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tag: string;
                        merged: string[];
                        /** @description Events that changed */
                        events: number;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getTagsRules: {
        parameters: {
            query?: {
                q?: string;
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            tag: string;
                            into: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteTagsRulesTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getTickets: {
        parameters: {
            query?: {
                /** @description Past and ended ones too */
                all?: boolean;
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @description What is typed where there is no camera */
                            code: string;
                            /** @enum {unknown} */
                            status: "valid" | "cancelled" | "refunded";
                            tier: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            holder: {
                                id: string | null;
                                name: string;
                            };
                            price: {
                                amount: number;
                                currency: string;
                            };
                            checkedInAt: string | null;
                            /** @description The text of the QR: signed, verified without a network */
                            qr: string;
                            /** Format: uuid */
                            orderId: string;
                            event: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                occurrenceId: string;
                                slug: string;
                                title: string;
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                doorsAt: string | null;
                                timeZone: string;
                                imageUrl: string;
                                /** @enum {unknown} */
                                status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                                place: {
                                    name: string;
                                    address: string | null;
                                    city: string | null;
                                    country: string | null;
                                    lat: number | null;
                                    lng: number | null;
                                } | null;
                            };
                            due: {
                                amount: number;
                                currency: string;
                            } | null;
                            transferable: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getTicketsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description What is typed where there is no camera */
                        code: string;
                        /** @enum {unknown} */
                        status: "valid" | "cancelled" | "refunded";
                        tier: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        holder: {
                            id: string | null;
                            name: string;
                        };
                        price: {
                            amount: number;
                            currency: string;
                        };
                        checkedInAt: string | null;
                        /** @description The text of the QR: signed, verified without a network */
                        qr: string;
                        /** Format: uuid */
                        orderId: string;
                        event: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            occurrenceId: string;
                            slug: string;
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            doorsAt: string | null;
                            timeZone: string;
                            imageUrl: string;
                            /** @enum {unknown} */
                            status: "draft" | "published" | "postponed" | "cancelled" | "completed";
                            place: {
                                name: string;
                                address: string | null;
                                city: string | null;
                                country: string | null;
                                lat: number | null;
                                lng: number | null;
                            } | null;
                        };
                        due: {
                            amount: number;
                            currency: string;
                        } | null;
                        transferable: boolean;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getTicketsIdIcs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar, RFC 5545 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getTicketsIdPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getTicketsIdPkpass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A signed pass */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getTicketsIdGoogleWallet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postTicketsIdTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    userId?: string;
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: {
                /** @description Part of a name or username */
                q?: string;
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            displayName: string;
                            avatarUrl: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getUsersDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            platform: "ios" | "android" | "web";
                            label: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postUsersDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    platform: "ios" | "android" | "web";
                    token: string;
                    label?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        platform: "ios" | "android" | "web";
                        label: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        lastSeenAt: string;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteUsersDevicesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getUsersNearby: {
        parameters: {
            query?: {
                /** @description Own place unless given */
                lat?: number;
                lng?: number;
                radiusKm?: number;
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            displayName: string;
                            avatarUrl: string | null;
                            distanceKm: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getUsersPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        language: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        theme: "system" | "light" | "dark";
                        /** @enum {unknown} */
                        units: "metric" | "imperial";
                        notifications: {
                            [key: string]: boolean;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putUsersPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    language?: string;
                    timeZone?: string;
                    /** @enum {unknown} */
                    theme?: "system" | "light" | "dark";
                    /** @enum {unknown} */
                    units?: "metric" | "imperial";
                    notifications?: {
                        [key: string]: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        language: string;
                        timeZone: string;
                        /** @enum {unknown} */
                        theme: "system" | "light" | "dark";
                        /** @enum {unknown} */
                        units: "metric" | "imperial";
                        notifications: {
                            [key: string]: boolean;
                        };
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getUsersProfile: {
        parameters: {
            query?: {
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        displayName: string;
                        avatarUrl: string | null;
                        email: string;
                        emailVerified: boolean;
                        phone: string | null;
                        birthDate: string | null;
                        /** @enum {unknown} */
                        role: "user" | "moderator" | "admin";
                        permissions: ("read:events" | "create:events" | "edit_event" | "manage_attendees" | "view_analytics" | "moderate" | "administer")[];
                        bio: string | null;
                        pronouns: string | null;
                        interests: string[];
                        languages: string[];
                        links: {
                            label: string;
                            url: string;
                        }[];
                        place: {
                            name?: string;
                            lat: number;
                            lng: number;
                        } | null;
                        privacy: {
                            /** @enum {unknown} */
                            profile: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            search: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            nearby: "public" | "connections" | "nobody";
                            fields: {
                                /** @enum {unknown} */
                                bio: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                pronouns: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                interests: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                languages: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                links: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                place: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                stats: "public" | "connections" | "nobody";
                            };
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putUsersProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username?: string;
                    displayName?: string;
                    bio?: string | null;
                    pronouns?: string | null;
                    interests?: string[];
                    languages?: string[];
                    links?: {
                        label: string;
                        url: string;
                    }[];
                    phone?: string | null;
                    birthDate?: string | null;
                    place?: {
                        name?: string;
                        lat: number;
                        lng: number;
                    } | null;
                    privacy?: {
                        /** @enum {unknown} */
                        profile?: "public" | "connections" | "nobody";
                        /** @enum {unknown} */
                        search?: "public" | "connections" | "nobody";
                        /** @enum {unknown} */
                        nearby?: "public" | "connections" | "nobody";
                        fields?: {
                            /** @enum {unknown} */
                            bio?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            pronouns?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            interests?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            languages?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            links?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            place?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            stats?: "public" | "connections" | "nobody";
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        displayName: string;
                        avatarUrl: string | null;
                        email: string;
                        emailVerified: boolean;
                        phone: string | null;
                        birthDate: string | null;
                        /** @enum {unknown} */
                        role: "user" | "moderator" | "admin";
                        permissions: ("read:events" | "create:events" | "edit_event" | "manage_attendees" | "view_analytics" | "moderate" | "administer")[];
                        bio: string | null;
                        pronouns: string | null;
                        interests: string[];
                        languages: string[];
                        links: {
                            label: string;
                            url: string;
                        }[];
                        place: {
                            name?: string;
                            lat: number;
                            lng: number;
                        } | null;
                        privacy: {
                            /** @enum {unknown} */
                            profile: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            search: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            nearby: "public" | "connections" | "nobody";
                            fields: {
                                /** @enum {unknown} */
                                bio: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                pronouns: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                interests: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                languages: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                links: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                place: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                stats: "public" | "connections" | "nobody";
                            };
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putUsersProfilePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
                "image/avif": string;
                "image/gif": string;
                "image/heic": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        displayName: string;
                        avatarUrl: string | null;
                        email: string;
                        emailVerified: boolean;
                        phone: string | null;
                        birthDate: string | null;
                        /** @enum {unknown} */
                        role: "user" | "moderator" | "admin";
                        permissions: ("read:events" | "create:events" | "edit_event" | "manage_attendees" | "view_analytics" | "moderate" | "administer")[];
                        bio: string | null;
                        pronouns: string | null;
                        interests: string[];
                        languages: string[];
                        links: {
                            label: string;
                            url: string;
                        }[];
                        place: {
                            name?: string;
                            lat: number;
                            lng: number;
                        } | null;
                        privacy: {
                            /** @enum {unknown} */
                            profile: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            search: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            nearby: "public" | "connections" | "nobody";
                            fields: {
                                /** @enum {unknown} */
                                bio: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                pronouns: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                interests: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                languages: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                links: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                place: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                stats: "public" | "connections" | "nobody";
                            };
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteUsersProfilePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        displayName: string;
                        avatarUrl: string | null;
                        email: string;
                        emailVerified: boolean;
                        phone: string | null;
                        birthDate: string | null;
                        /** @enum {unknown} */
                        role: "user" | "moderator" | "admin";
                        permissions: ("read:events" | "create:events" | "edit_event" | "manage_attendees" | "view_analytics" | "moderate" | "administer")[];
                        bio: string | null;
                        pronouns: string | null;
                        interests: string[];
                        languages: string[];
                        links: {
                            label: string;
                            url: string;
                        }[];
                        place: {
                            name?: string;
                            lat: number;
                            lng: number;
                        } | null;
                        privacy: {
                            /** @enum {unknown} */
                            profile: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            search: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            nearby: "public" | "connections" | "nobody";
                            fields: {
                                /** @enum {unknown} */
                                bio: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                pronouns: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                interests: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                languages: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                links: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                place: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                stats: "public" | "connections" | "nobody";
                            };
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getUsersId: {
        parameters: {
            query?: {
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        displayName: string;
                        avatarUrl: string | null;
                        /** Format: date-time */
                        memberSince: string;
                        bio?: string | null;
                        pronouns?: string | null;
                        interests?: string[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putUsersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username?: string;
                    displayName?: string;
                    bio?: string | null;
                    pronouns?: string | null;
                    interests?: string[];
                    languages?: string[];
                    links?: {
                        label: string;
                        url: string;
                    }[];
                    phone?: string | null;
                    birthDate?: string | null;
                    place?: {
                        name?: string;
                        lat: number;
                        lng: number;
                    } | null;
                    privacy?: {
                        /** @enum {unknown} */
                        profile?: "public" | "connections" | "nobody";
                        /** @enum {unknown} */
                        search?: "public" | "connections" | "nobody";
                        /** @enum {unknown} */
                        nearby?: "public" | "connections" | "nobody";
                        fields?: {
                            /** @enum {unknown} */
                            bio?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            pronouns?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            interests?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            languages?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            links?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            place?: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            stats?: "public" | "connections" | "nobody";
                        };
                    };
                    /** @enum {unknown} */
                    role?: "user" | "moderator" | "admin";
                    /** @enum {unknown} */
                    status?: "active" | "suspended";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        displayName: string;
                        avatarUrl: string | null;
                        email: string;
                        emailVerified: boolean;
                        phone: string | null;
                        birthDate: string | null;
                        /** @enum {unknown} */
                        role: "user" | "moderator" | "admin";
                        permissions: ("read:events" | "create:events" | "edit_event" | "manage_attendees" | "view_analytics" | "moderate" | "administer")[];
                        bio: string | null;
                        pronouns: string | null;
                        interests: string[];
                        languages: string[];
                        links: {
                            label: string;
                            url: string;
                        }[];
                        place: {
                            name?: string;
                            lat: number;
                            lng: number;
                        } | null;
                        privacy: {
                            /** @enum {unknown} */
                            profile: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            search: "public" | "connections" | "nobody";
                            /** @enum {unknown} */
                            nearby: "public" | "connections" | "nobody";
                            fields: {
                                /** @enum {unknown} */
                                bio: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                pronouns: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                interests: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                languages: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                links: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                place: "public" | "connections" | "nobody";
                                /** @enum {unknown} */
                                stats: "public" | "connections" | "nobody";
                            };
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteUsersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "planned";
                        /** Format: date-time */
                        deleteAt: string;
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getUsersIdPhotoName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getUsersIdStats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hidden: boolean;
                        eventsAttended: number;
                        eventsOrganised: number;
                        streakWeeks: number;
                        longestStreakWeeks: number;
                        achievements: {
                            /** @enum {unknown} */
                            code: "first_event" | "ten_events" | "fifty_events" | "first_organised" | "ten_organised" | "four_weeks" | "twelve_weeks";
                            /** Format: date-time */
                            earnedAt: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem document */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getVenues: {
        parameters: {
            query?: {
                q?: string;
                /** @description lat,lng */
                near?: string;
                radiusKm?: number;
                amenity?: string;
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            address: string | null;
                            postalCode: string | null;
                            city: string | null;
                            region: string | null;
                            country: string | null;
                            lat: number | null;
                            lng: number | null;
                            timeZone: string | null;
                            capacity: number | null;
                            amenities: string[];
                            pricing: {
                                hour?: {
                                    amount: number;
                                    currency: string;
                                };
                                day?: {
                                    amount: number;
                                    currency: string;
                                };
                                note?: string;
                            } | null;
                            description: string;
                            website: string | null;
                            upcomingEvents: number;
                            distanceMeters?: number;
                            /** @description In details: whether the caller may change it */
                            canEdit?: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postVenues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    address?: string | null;
                    postalCode?: string | null;
                    city?: string | null;
                    region?: string | null;
                    country?: string | null;
                    lat: number;
                    lng: number;
                    timeZone?: string;
                    capacity?: number | null;
                    amenities?: string[];
                    pricing?: {
                        hour?: {
                            amount: number;
                            currency: string;
                        };
                        day?: {
                            amount: number;
                            currency: string;
                        };
                        note?: string;
                    } | null;
                    description?: string;
                    website?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        address: string | null;
                        postalCode: string | null;
                        city: string | null;
                        region: string | null;
                        country: string | null;
                        lat: number | null;
                        lng: number | null;
                        timeZone: string | null;
                        capacity: number | null;
                        amenities: string[];
                        pricing: {
                            hour?: {
                                amount: number;
                                currency: string;
                            };
                            day?: {
                                amount: number;
                                currency: string;
                            };
                            note?: string;
                        } | null;
                        description: string;
                        website: string | null;
                        upcomingEvents: number;
                        distanceMeters?: number;
                        /** @description In details: whether the caller may change it */
                        canEdit?: boolean;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        address: string | null;
                        postalCode: string | null;
                        city: string | null;
                        region: string | null;
                        country: string | null;
                        lat: number | null;
                        lng: number | null;
                        timeZone: string | null;
                        capacity: number | null;
                        amenities: string[];
                        pricing: {
                            hour?: {
                                amount: number;
                                currency: string;
                            };
                            day?: {
                                amount: number;
                                currency: string;
                            };
                            note?: string;
                        } | null;
                        description: string;
                        website: string | null;
                        upcomingEvents: number;
                        distanceMeters?: number;
                        /** @description In details: whether the caller may change it */
                        canEdit?: boolean;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getVenuesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        address: string | null;
                        postalCode: string | null;
                        city: string | null;
                        region: string | null;
                        country: string | null;
                        lat: number | null;
                        lng: number | null;
                        timeZone: string | null;
                        capacity: number | null;
                        amenities: string[];
                        pricing: {
                            hour?: {
                                amount: number;
                                currency: string;
                            };
                            day?: {
                                amount: number;
                                currency: string;
                            };
                            note?: string;
                        } | null;
                        description: string;
                        website: string | null;
                        upcomingEvents: number;
                        distanceMeters?: number;
                        /** @description In details: whether the caller may change it */
                        canEdit?: boolean;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putVenuesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    address?: string | null;
                    postalCode?: string | null;
                    city?: string | null;
                    region?: string | null;
                    country?: string | null;
                    lat?: number;
                    lng?: number;
                    timeZone?: string;
                    capacity?: number | null;
                    amenities?: string[];
                    pricing?: {
                        hour?: {
                            amount: number;
                            currency: string;
                        };
                        day?: {
                            amount: number;
                            currency: string;
                        };
                        note?: string;
                    } | null;
                    description?: string;
                    website?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        address: string | null;
                        postalCode: string | null;
                        city: string | null;
                        region: string | null;
                        country: string | null;
                        lat: number | null;
                        lng: number | null;
                        timeZone: string | null;
                        capacity: number | null;
                        amenities: string[];
                        pricing: {
                            hour?: {
                                amount: number;
                                currency: string;
                            };
                            day?: {
                                amount: number;
                                currency: string;
                            };
                            note?: string;
                        } | null;
                        description: string;
                        website: string | null;
                        upcomingEvents: number;
                        distanceMeters?: number;
                        /** @description In details: whether the caller may change it */
                        canEdit?: boolean;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getVenuesIdAvailability: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        taken: {
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                        }[];
                        free: {
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getVenuesIdBookings: {
        parameters: {
            query?: {
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            venueId: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            eventId: string | null;
                            note: string;
                            booker: {
                                /** Format: uuid */
                                id: string;
                                displayName: string;
                                avatarUrl: string | null;
                            };
                            mine: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postVenuesIdBookings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    /** Format: uuid */
                    eventId?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        venueId: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        eventId: string | null;
                        note: string;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteVenuesIdBookingsBookingId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getWaitlist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            eventId: string;
                            /** Format: uuid */
                            occurrenceId: string;
                            tierId: string | null;
                            /** Format: uuid */
                            userId: string;
                            displayName: string;
                            partySize: number;
                            /** @enum {unknown} */
                            status: "waiting" | "offered" | "accepted" | "expired" | "left";
                            position: number | null;
                            /** Format: date-time */
                            joinedAt: string;
                            offerExpiresAt: string | null;
                            orderId: string | null;
                            tierName: string | null;
                            event: {
                                /** Format: uuid */
                                id: string;
                                slug: string;
                                title: string;
                                /** Format: date-time */
                                startsAt: string;
                                timeZone: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getWaitlistId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        eventId: string;
                        /** Format: uuid */
                        occurrenceId: string;
                        tierId: string | null;
                        /** Format: uuid */
                        userId: string;
                        displayName: string;
                        partySize: number;
                        /** @enum {unknown} */
                        status: "waiting" | "offered" | "accepted" | "expired" | "left";
                        position: number | null;
                        /** Format: date-time */
                        joinedAt: string;
                        offerExpiresAt: string | null;
                        orderId: string | null;
                        tierName: string | null;
                        event: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            timeZone: string;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postWaitlistIdAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description What people say on the phone */
                        reference: string;
                        /**
                         * @description held: places are kept until expiresAt, with the method invoice for a transfer to come; due: tickets are given, to be paid at the door
                         * @enum {unknown}
                         */
                        status: "held" | "due" | "paid" | "expired" | "cancelled" | "refunded";
                        /** Format: uuid */
                        eventId: string;
                        /** Format: uuid */
                        occurrenceId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        lines: {
                            tierId: string | null;
                            name: string | null;
                            quantity: number;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            };
                            discount: {
                                amount: number;
                                currency: string;
                            };
                            total: {
                                amount: number;
                                currency: string;
                            };
                            /** @description Hundredths of a percent, included in the price */
                            taxRate: number;
                        }[];
                        subtotal: {
                            amount: number;
                            currency: string;
                        };
                        discount: {
                            amount: number;
                            currency: string;
                        };
                        total: {
                            amount: number;
                            currency: string;
                        };
                        refunded: {
                            amount: number;
                            currency: string;
                        };
                        promoCode: string | null;
                        method: ("free" | "door" | "stripe" | "invoice") | null;
                        /** @description How this order can be paid */
                        methods: ("free" | "door" | "stripe" | "invoice")[];
                        /** Format: date-time */
                        createdAt: string;
                        completedAt: string | null;
                        event: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            timeZone: string;
                        };
                        buyer: {
                            /** Format: uuid */
                            id: string;
                            username: string | null;
                            displayName: string;
                        };
                        tickets: {
                            /** Format: uuid */
                            id: string;
                            /** @description What is typed where there is no camera */
                            code: string;
                            /** @enum {unknown} */
                            status: "valid" | "cancelled" | "refunded";
                            tier: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            holder: {
                                id: string | null;
                                name: string;
                            };
                            price: {
                                amount: number;
                                currency: string;
                            };
                            checkedInAt: string | null;
                            answers?: {
                                [key: string]: string | boolean | number | string[];
                            };
                        }[];
                        refunds: {
                            /** Format: uuid */
                            id: string;
                            amount: {
                                amount: number;
                                currency: string;
                            };
                            /** @enum {unknown} */
                            status: "wanted" | "done" | "failed";
                            reason: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        invoiceTo: {
                            name: string;
                            address: string;
                            taxId: string | null;
                        } | null;
                        /** @description The oldest first; a receipt is made when it is asked for */
                        documents: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "receipt" | "invoice" | "credit_note";
                            number: string;
                            /** Format: date-time */
                            issuedAt: string;
                            total: {
                                amount: number;
                                currency: string;
                            };
                        }[];
                        payTo: string | null;
                        payment?: {
                            /**
                             * @description invoice: the places are reserved until the organiser says that the transfer came, or the time is over
                             * @enum {unknown}
                             */
                            provider: "free" | "door" | "stripe" | "invoice";
                            /** @enum {unknown} */
                            status: "open" | "succeeded" | "failed";
                            url: string | null;
                        };
                        abilities: {
                            complete: boolean;
                            cancel: boolean;
                            refund: boolean;
                            /** @description Say that what was due is paid */
                            markPaid: boolean;
                            /** @description Ask for an invoice */
                            invoice: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getWallets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        apple: boolean;
                        google: boolean;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            url: string;
                            description: string;
                            events: string[];
                            /** @enum {unknown} */
                            status: "active" | "paused" | "disabled";
                            failingSince: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description The last five */
                            deliveries: {
                                /** Format: uuid */
                                id: string;
                                type: string;
                                /** @enum {unknown} */
                                status: "waiting" | "delivered" | "failed";
                                /** @description Since it was made or replayed */
                                attempts: number;
                                /** Format: date-time */
                                createdAt: string;
                                nextAttemptAt: string | null;
                                lastAttempt: {
                                    /** Format: date-time */
                                    at: string;
                                    responseStatus: number | null;
                                    fault: string | null;
                                    latencyMs: number;
                                } | null;
                            }[];
                        }[];
                        nextCursor: null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                    events: ("event.created" | "event.updated" | "event.published" | "event.cancelled" | "event.dates_changed" | "event.dates_cancelled" | "attendee.registered" | "attendee.cancelled" | "attendee.checked_in" | "order.completed" | "order.refunded")[];
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        url: string;
                        description: string;
                        events: string[];
                        /** @enum {unknown} */
                        status: "active" | "paused" | "disabled";
                        failingSince: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description The last five */
                        deliveries: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                            /** @enum {unknown} */
                            status: "waiting" | "delivered" | "failed";
                            /** @description Since it was made or replayed */
                            attempts: number;
                            /** Format: date-time */
                            createdAt: string;
                            nextAttemptAt: string | null;
                            lastAttempt: {
                                /** Format: date-time */
                                at: string;
                                responseStatus: number | null;
                                fault: string | null;
                                latencyMs: number;
                            } | null;
                        }[];
                        /** @description Shown this once: whsec_ and 24 random bytes in base64 */
                        secret: string;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getWebhooksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        url: string;
                        description: string;
                        events: string[];
                        /** @enum {unknown} */
                        status: "active" | "paused" | "disabled";
                        failingSince: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description The last five */
                        deliveries: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                            /** @enum {unknown} */
                            status: "waiting" | "delivered" | "failed";
                            /** @description Since it was made or replayed */
                            attempts: number;
                            /** Format: date-time */
                            createdAt: string;
                            nextAttemptAt: string | null;
                            lastAttempt: {
                                /** Format: date-time */
                                at: string;
                                responseStatus: number | null;
                                fault: string | null;
                                latencyMs: number;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putWebhooksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url?: string;
                    events?: ("event.created" | "event.updated" | "event.published" | "event.cancelled" | "event.dates_changed" | "event.dates_cancelled" | "attendee.registered" | "attendee.cancelled" | "attendee.checked_in" | "order.completed" | "order.refunded")[];
                    description?: string;
                    /**
                     * @description active also brings a disabled webhook back
                     * @enum {unknown}
                     */
                    status?: "active" | "paused";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        url: string;
                        description: string;
                        events: string[];
                        /** @enum {unknown} */
                        status: "active" | "paused" | "disabled";
                        failingSince: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description The last five */
                        deliveries: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                            /** @enum {unknown} */
                            status: "waiting" | "delivered" | "failed";
                            /** @description Since it was made or replayed */
                            attempts: number;
                            /** Format: date-time */
                            createdAt: string;
                            nextAttemptAt: string | null;
                            lastAttempt: {
                                /** Format: date-time */
                                at: string;
                                responseStatus: number | null;
                                fault: string | null;
                                latencyMs: number;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteWebhooksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getWebhooksIdDeliveries: {
        parameters: {
            query?: {
                status?: "waiting" | "delivered" | "failed";
                /** @description Items a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only these fields, comma separated */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                            /** @enum {unknown} */
                            status: "waiting" | "delivered" | "failed";
                            /** @description Since it was made or replayed */
                            attempts: number;
                            /** Format: date-time */
                            createdAt: string;
                            nextAttemptAt: string | null;
                            lastAttempt: {
                                /** Format: date-time */
                                at: string;
                                responseStatus: number | null;
                                fault: string | null;
                                latencyMs: number;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Some fields are not right */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getWebhooksIdDeliveriesDeliveryId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        type: string;
                        /** @enum {unknown} */
                        status: "waiting" | "delivered" | "failed";
                        /** @description Since it was made or replayed */
                        attempts: number;
                        /** Format: date-time */
                        createdAt: string;
                        nextAttemptAt: string | null;
                        lastAttempt: {
                            /** Format: date-time */
                            at: string;
                            responseStatus: number | null;
                            fault: string | null;
                            latencyMs: number;
                        } | null;
                        body: string;
                        log: {
                            /** Format: date-time */
                            at: string;
                            responseStatus: number | null;
                            fault: string | null;
                            latencyMs: number;
                            /** @description Its first 1,000 characters */
                            responseBody: string;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postWebhooksIdDeliveriesDeliveryIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        type: string;
                        /** @enum {unknown} */
                        status: "waiting" | "delivered" | "failed";
                        /** @description Since it was made or replayed */
                        attempts: number;
                        /** Format: date-time */
                        createdAt: string;
                        nextAttemptAt: string | null;
                        lastAttempt: {
                            /** Format: date-time */
                            at: string;
                            responseStatus: number | null;
                            fault: string | null;
                            latencyMs: number;
                        } | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postWebhooksIdRotateSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Shown this once: whsec_ and 24 random bytes in base64 */
                        secret: string;
                        /** Format: date-time */
                        olderUntil: string;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postWebhooksIdTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        type: string;
                        /** @enum {unknown} */
                        status: "waiting" | "delivered" | "failed";
                        /** @description Since it was made or replayed */
                        attempts: number;
                        /** Format: date-time */
                        createdAt: string;
                        nextAttemptAt: string | null;
                        lastAttempt: {
                            /** Format: date-time */
                            at: string;
                            responseStatus: number | null;
                            fault: string | null;
                            latencyMs: number;
                        } | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        correlationId: string;
                        errors?: {
                            path: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: "ok" | "degraded" | "down";
                        services: {
                            [key: string]: {
                                status: "ok" | "degraded" | "down";
                                latencyMs: number;
                                breaker?: string;
                            };
                        };
                        dependencies: {
                            [key: string]: {
                                status: "ok" | "degraded" | "down";
                                latencyMs: number;
                                breaker?: string;
                            };
                        };
                        version: string;
                    };
                };
            };
            /** @description Default Response */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: "ok" | "degraded" | "down";
                        services: {
                            [key: string]: {
                                status: "ok" | "degraded" | "down";
                                latencyMs: number;
                                breaker?: string;
                            };
                        };
                        dependencies: {
                            [key: string]: {
                                status: "ok" | "degraded" | "down";
                                latencyMs: number;
                                breaker?: string;
                            };
                        };
                        version: string;
                    };
                };
            };
        };
    };
    getHealthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                    };
                };
            };
        };
    };
    getHealthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                    };
                };
            };
            /** @description Default Response */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                    };
                };
            };
        };
    };
}
