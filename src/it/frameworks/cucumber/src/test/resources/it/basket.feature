Feature: The basket

  Background:
    Given an empty basket

  Scenario: holds what is put in
    When I put in 2 apples
    Then it holds 2 apples

  Scenario: is wrong
    When I put in 1 apples
    Then it holds 3 apples

  @later
  Scenario: nobody wrote the steps
    When I eat everything

  Rule: Nothing is lost

    Scenario Outline: holds many
      When I put in <n> apples
      Then it holds <n> apples

      Examples: few
        | n |
        | 1 |
        | 2 |

      Examples: many
        | n   |
        | 100 |
