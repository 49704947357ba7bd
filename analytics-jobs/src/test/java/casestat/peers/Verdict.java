package casestat.peers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case.
 *
 * @param needed the conventions without which the peer's answer is not reproduced
 * @param why a case does not apply, or how the answers differ
 */
record Verdict(PeerCase asked, Outcome outcome, List<Convention> needed, String why) {

  enum Outcome {
    /** Casestat says the same. */
    AGREED,
    /** Casestat's calendar says the same once the peer's own conventions are taken. */
    UNDER_CONVENTIONS,
    /** Casestat has no such operation. */
    NOT_APPLICABLE,
    FAILED
  }

  Verdict {
    needed = List.copyOf(needed);
  }

  /** First by casestat's own rule, then by everything the peer is known to do otherwise. */
  static Verdict on(PeerCase asked) {
    try {
      return judged(asked, op(asked));
    } catch (NotOurs e) {
      return new Verdict(asked, Outcome.NOT_APPLICABLE, List.of(), reason(e));
    } catch (RuntimeException e) {
      // One case must not keep the others from being judged.
      return new Verdict(asked, Outcome.FAILED, List.of(), e.toString());
    }
  }

  private static Op op(PeerCase asked) {
    Optional<String> reason = Unasked.reason(asked);
    if (reason.isPresent()) {
      throw new NotOurs(reason.get());
    }
    return Op.named(asked.op()).orElseThrow(() -> new NotOurs("not coded"));
  }

  private static Verdict judged(PeerCase asked, Op op) {
    @Nullable Answer own = answer(asked, op, Dialect.OWN);
    if (isRight(own, asked)) {
      return new Verdict(asked, Outcome.AGREED, List.of(), "");
    }
    Dialect dialect = Dialect.of(asked.peer(), op);
    @Nullable Answer theirs = answer(asked, op, dialect);
    if (!isRight(theirs, asked)) {
      String why = "expected %s, ours %s, by %s %s";
      return new Verdict(
          asked,
          Outcome.FAILED,
          List.of(),
          why.formatted(asked.expected(), own, dialect.conventions(), theirs));
    }
    for (Convention convention : Convention.values()) {
      Dialect less = dialect.without(convention);
      if (isRight(answer(asked, op, less), asked)) {
        dialect = less;
      }
    }
    return new Verdict(
        asked, Outcome.UNDER_CONVENTIONS, dialect.conventions().stream().sorted().toList(), "");
  }

  private static boolean isRight(@Nullable Answer answer, PeerCase asked) {
    return answer != null && answer.is(asked.expected());
  }

  // Null where there is none.
  static @Nullable Answer answer(PeerCase asked, Op op, Dialect dialect) {
    try {
      return op.answer(new Question(asked, dialect));
    } catch (NoAnswer e) {
      return null;
    }
  }

  private static String reason(NotOurs e) {
    String message = e.getMessage();
    return message == null ? "" : message;
  }
}
