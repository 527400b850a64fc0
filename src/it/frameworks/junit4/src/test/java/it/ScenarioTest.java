package it;

import org.junit.runner.RunWith;

@RunWith(ScenarioRunner.class)
public class ScenarioTest {}
