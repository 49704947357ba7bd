package casestat.dashboard;

import io.javalin.config.JavalinConfig;

/** What all servers of ours have in common. */
final class Servers {
  private Servers() {}

  /** Says nothing of itself: who starts it says where it is. */
  static void quiet(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
  }
}
