package casestat.profile;

/** What a profile may promise, as tests of other packages ask it. */
public final class PromiseWords {
  private PromiseWords() {}

  /** Whether a profile that says so is understood. */
  public static boolean isUnderstood(String target) {
    try {
      TargetWords.target(target);
      return true;
    } catch (Unreadable e) {
      return false;
    }
  }
}
