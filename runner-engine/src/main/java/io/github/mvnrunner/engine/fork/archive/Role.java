package io.github.mvnrunner.engine.fork.archive;

/** Says what a worker has to do with the archive of its kind. */
enum Role {
    /** Nothing; what its start costs is what an archive is compared with. */
    PLAIN,
    /** It writes down which classes it loads. */
    RECORDED,
    /** It reads classes from it. */
    ARCHIVED;

    /** Who has so few workers alone gains nothing. */
    private static final int PLAIN_FIRST = 4;

    /** One class doesn't use what all of them do. */
    private static final int RECORDED_THEN = 8;

    /** How it stands with an archive. */
    enum Standing {
        MISSING,
        THERE,
        USELESS
    }

    /** {@return what the next worker has to do with an archive, after so many others of this run} */
    static Role next(Standing standing, int before) {
        return switch (standing) {
            case THERE -> ARCHIVED;
            case USELESS -> PLAIN;
            case MISSING -> before >= PLAIN_FIRST && before < PLAIN_FIRST + RECORDED_THEN ? RECORDED : PLAIN;
        };
    }
}
