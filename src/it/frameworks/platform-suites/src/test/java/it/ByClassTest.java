package it;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasses({FirstPart.class, SecondPart.class, TwiceTest.class})
public class ByClassTest {}
