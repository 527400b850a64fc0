package it;

import org.junit.runner.RunWith;
import org.junit.runners.Suite;
import org.junit.runners.Suite.SuiteClasses;

/** One of its classes is a test of its own, too, and so runs twice. */
@RunWith(Suite.class)
@SuiteClasses({SuitePart.class, InnerSuite.class, InheritedTest.class})
public class WholeSuiteTest {}
