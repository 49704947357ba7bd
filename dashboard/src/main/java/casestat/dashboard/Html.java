package casestat.dashboard;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders the pages, which were compiled with the product. */
final class Html {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Html() {}

  static void render(Context request, String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    ENGINE.render(template, parameters, out);
    request.html(out.toString());
  }
}
