package casestat.browser;

import java.util.ArrayList;
import java.util.List;

/** Words that would do something, were they not written as words. */
final class Hostile {
  /** What each of them would leave behind. */
  static final String TRACE = "pwned";

  // How each would get out of where it stands: text, an attribute of either kind, a title, a
  // comment, a script, a style, a drawing, a value in JSON, a message with placeholders.
  private static final List<String> OUT =
      List.of(
          "",
          "\">",
          "'>",
          "</title>",
          "-->",
          "</script>",
          "</style></textarea>",
          "]]></text></svg>",
          "\"}]}",
          "'{'{0}'");

  // What each would do.
  private static final List<String> ACTS =
      List.of(
          "<script>pwned(1)</script>",
          "<img src=x onerror=pwned(1)>",
          "<svg onload=pwned(1)>",
          "<svg><animate onbegin=pwned(1) attributeName=x dur=1s>",
          "<details open ontoggle=pwned(1)>",
          "<iframe srcdoc='<script>parent.pwned(1)</script>'>",
          "<a href=javascript:pwned(1)>x</a>",
          "\" autofocus onfocus=pwned(1) x=\"",
          "' onmouseover='pwned(1)' x='",
          "<object data=javascript:pwned(1)>",
          "<base href=//pwned.invalid/>",
          "<math><mtext><style><img src onerror=pwned(1)></style>");

  private Hostile() {}

  /** A hundred and twenty of them, no two the same. */
  static List<String> all() {
    List<String> all = new ArrayList<>();
    for (String out : OUT) {
      for (String act : ACTS) {
        all.add(out + act);
      }
    }
    return List.copyOf(all);
  }
}
