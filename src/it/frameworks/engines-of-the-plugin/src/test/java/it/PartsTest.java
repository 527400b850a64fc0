package it;

import it.parts.Part;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** Found by an engine that the POM gives the plugin alone. */
@Suite
@SelectClasses(Part.class)
public class PartsTest {}
