package it;

import junit.framework.TestCase;

/** JUnit 3 warns of a class without tests by a failing test. */
public class EmptyTest extends TestCase {}
