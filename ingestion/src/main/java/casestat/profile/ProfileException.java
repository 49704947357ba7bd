package casestat.profile;

import java.util.List;
import java.util.stream.Collectors;

/** A profile cannot be used; the message lists every mistake in it. */
public final class ProfileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  // Exceptions are serializable, mistakes need not be: nobody sends one over a wire.
  private final transient List<Mistake> mistakes;

  public ProfileException(List<Mistake> mistakes) {
    super(listing(mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** In the order of the file. */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  private static String listing(List<Mistake> mistakes) {
    String count = mistakes.size() == 1 ? "1 mistake" : mistakes.size() + " mistakes";
    return mistakes.stream()
        .map(Mistake::toString)
        .collect(Collectors.joining("\n", mistakes.get(0).file() + " has " + count + ":\n", ""));
  }
}
