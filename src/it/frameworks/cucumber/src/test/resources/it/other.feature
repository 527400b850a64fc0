Feature: The basket

  Scenario: holds what is put in
    Given an empty basket
    Then it holds 0 apples
