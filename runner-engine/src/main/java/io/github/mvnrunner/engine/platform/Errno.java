package io.github.mvnrunner.engine.platform;

/** Names of the C library's error numbers. */
final class Errno {
    static final int EINTR = 4;
    static final int EPIPE = 32;

    private Errno() {}

    static String name(int number) {
        return switch (number) {
            case 1 -> "EPERM";
            case 2 -> "ENOENT";
            case 3 -> "ESRCH";
            case EINTR -> "EINTR";
            case 5 -> "EIO";
            case 7 -> "E2BIG";
            case 8 -> "ENOEXEC";
            case 9 -> "EBADF";
            case 10 -> "ECHILD";
            case 12 -> "ENOMEM";
            case 13 -> "EACCES";
            case 20 -> "ENOTDIR";
            case 21 -> "EISDIR";
            case 22 -> "EINVAL";
            case 23 -> "ENFILE";
            case 24 -> "EMFILE";
            case 26 -> "ETXTBSY";
            case EPIPE -> "EPIPE";
            case 11, 35 -> "EAGAIN";
            case 40, 62 -> "ELOOP";
            case 36, 63 -> "ENAMETOOLONG";
            default -> "errno " + number;
        };
    }
}
