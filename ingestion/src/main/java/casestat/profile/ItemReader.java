package casestat.profile;

import casestat.lake.Milestone;
import casestat.lake.Outcome;
import casestat.profile.PolicyItem.PausedDates;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a policy promises for one milestone: a target alone, or a target with rules of its
 * own. What it does not say, the policy says for all of its items.
 */
final class ItemReader {
  private static final Target UNREAD = new Target.BusinessDays(1);
  private static final Reopen NEW_CYCLE = new Reopen(Reopen.Mode.NEW_CYCLE, Duration.ZERO);

  /** Neither kept nor broken, where a policy does not say. */
  private static final Set<Outcome> CANCELLING =
      EnumSet.copyOf(
          Arrays.stream(Outcome.values()).filter(outcome -> !outcome.isResolution()).toList());

  private final Fields policy;
  private final Predicate<String> isMapped;

  /**
   * @param isMapped whether a source maps this column
   */
  ItemReader(Fields policy, Predicate<String> isMapped) {
    this.policy = policy;
    this.isMapped = isMapped;
  }

  /** The key under which a policy promises something for a milestone. */
  static String key(Milestone milestone) {
    return milestone == Milestone.UPDATE
        ? "update_every"
        : milestone.name().toLowerCase(Locale.ROOT);
  }

  /** Empty where the policy promises nothing for the milestone. */
  Optional<PolicyItem> read(Milestone milestone) {
    return policy.find(key(milestone)).map(node -> item(milestone, node));
  }

  private PolicyItem item(Milestone milestone, YamlNode node) {
    @Nullable Fields own = node.isMapping() ? node.fields(Shape.ITEM) : null;
    YamlNode target = own == null ? node : own.find("target").orElse(node);
    PolicyItem item =
        new PolicyItem(
            milestone,
            own != null && target == node ? UNREAD : target(milestone, target),
            starts(milestone, own),
            find(own, "pauses").map(PauseReader::read).orElse(List.of()),
            reopen(milestone, own),
            read(own, "received_by", ItemWords::time, LocalTime.NOON),
            Optional.ofNullable(
                    read(own, "paused_dates", ItemWords::pausedDates, PausedDates.BY_DAYS))
                .orElse(PausedDates.BY_DAYS),
            find(own, "cancelled_by")
                .map(n -> Set.copyOf(n.list(ItemWords::outcome, Outcome.CANCELLED)))
                .orElse(CANCELLING),
            read(own, "at_risk", ItemWords::warning, ItemWords.UNREAD));
    refuseWithoutDates(item, own);
    return item;
  }

  private Target target(Milestone milestone, YamlNode node) {
    Target target = node.read(TargetWords::target, UNREAD);
    if (target instanceof Target.FixedDate) {
      if (!isMapped.test("due_at")) {
        node.mistake("no source maps due_at", "map it under columns");
      } else if (milestone == Milestone.NEXT_RESPONSE || milestone == Milestone.UPDATE) {
        node.mistake("one date for many clocks", "say how much time each of them has");
      }
    }
    return target;
  }

  // An exchange starts with a message, and an update with the one before.
  private Start starts(Milestone milestone, @Nullable Fields own) {
    boolean isExchange = milestone == Milestone.NEXT_RESPONSE || milestone == Milestone.UPDATE;
    if (isExchange) {
      if (own != null) {
        own.find("starts")
            .ifPresent(n -> n.mistake("such a clock has a start of its own", "remove it"));
      }
      return Start.SUBMITTED;
    }
    Start start = read(own, "starts", ItemWords::start, Start.SUBMITTED);
    return start == null ? Start.SUBMITTED : start;
  }

  // What the policy says of reopening is of the resolution: nothing undoes an answer, and who comes
  // back is owed another.
  private Reopen reopen(Milestone milestone, @Nullable Fields own) {
    if (milestone == Milestone.RESOLUTION) {
      Reopen reopen = read(own, "reopen", ReopenWords::reopen, ReopenWords.UNSAID);
      return reopen == null ? ReopenWords.UNSAID : reopen;
    }
    if (own == null) {
      return NEW_CYCLE;
    }
    Reopen reopen = own.read("reopen", ReopenWords::reopen, NEW_CYCLE);
    if (reopen.mode() == Reopen.Mode.CONTINUE) {
      own.find("reopen")
          .ifPresent(
              n -> n.mistake("an answer is not undone", "say \"new cycle\" or \"keep first\""));
    }
    return reopen;
  }

  private static void refuseWithoutDates(PolicyItem item, @Nullable Fields own) {
    boolean isDated =
        item.target() instanceof Target.BusinessDays || item.target() instanceof Target.CutOff;
    if (own == null || isDated) {
      return;
    }
    for (String key : List.of("received_by", "paused_dates")) {
      own.find(key)
          .ifPresent(
              n -> n.mistake("is for targets in business days", "remove it, or say such a target"));
    }
  }

  private Optional<YamlNode> find(@Nullable Fields own, String key) {
    Optional<YamlNode> said = own == null ? Optional.empty() : own.find(key);
    return said.isPresent() ? said : policy.find(key);
  }

  private <T> @Nullable T read(@Nullable Fields own, String key, Words<T> words, T otherwise) {
    return own != null && own.find(key).isPresent()
        ? own.read(key, words, otherwise)
        : policy.readOrNull(key, words, otherwise);
  }
}
