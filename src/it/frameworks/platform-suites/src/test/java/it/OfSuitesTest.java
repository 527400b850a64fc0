package it;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasses({ByTagTest.class, ByMethodSuite.class})
public class OfSuitesTest {}
