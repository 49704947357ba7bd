package casestat.dashboard;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * Whoever asks for the head of a page gets that of the page: Javalin says 200 to every HEAD whose
 * path it has a handler for, also where a GET is sent elsewhere or refused. The body stays behind,
 * because Jetty still knows what was asked.
 */
final class Heads implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http && "HEAD".equals(http.getMethod())) {
      next.doFilter(
          new HttpServletRequestWrapper(http) {
            @Override
            public String getMethod() {
              return "GET";
            }
          },
          response);
    } else {
      next.doFilter(request, response);
    }
  }
}
