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
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person, as privacy allows */
        get: operations["getUsersId"];
        /** Change an account: the owner or an administrator */
        put: operations["putUsersId"];
        post?: never;
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
