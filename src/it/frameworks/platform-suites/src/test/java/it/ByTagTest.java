package it;

import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

@Suite
@SuiteDisplayName("only what is tagged")
@IncludeTags("inner")
@SelectClasses({FirstPart.class, TwiceTest.class})
public class ByTagTest {}
