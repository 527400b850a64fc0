package it;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

public final class SessionListener implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Journal.add("opened");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Journal.add("closed");
    }
}
