package it;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

public class BasketSteps {
    private int apples;

    @Given("an empty basket")
    public void empty() {
        apples = 0;
    }

    @When("I put in {int} apples")
    public void put(int number) {
        apples += number;
    }

    @Then("it holds {int} apples")
    public void holds(int number) {
        if (apples != number) {
            throw new AssertionError("it holds " + apples);
        }
    }
}
