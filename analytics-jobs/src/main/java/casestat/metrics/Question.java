package casestat.metrics;

import java.util.List;

/**
 * A statement for an engine.
 *
 * @param parameters for its {@code ?}, in order; whatever a user typed is one of these and never
 *     part of the text
 */
public record Question(String sql, List<Object> parameters) {

  public Question {
    parameters = List.copyOf(parameters);
  }
}
