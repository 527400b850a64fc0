package it;

import org.testng.ISuite;
import org.testng.ISuiteListener;

public class Witness implements ISuiteListener {
    static volatile boolean called;

    @Override
    public void onStart(ISuite suite) {
        called = true;
    }
}
