package it;

import org.testng.ISuite;
import org.testng.ISuiteListener;

public class Journal implements ISuiteListener {
    @Override
    public void onStart(ISuite suite) {
        System.out.println("suite begins: " + suite.getName());
    }

    @Override
    public void onFinish(ISuite suite) {
        System.out.println("suite ends: " + suite.getName());
    }
}
