package casestat.dashboard;

import casestat.access.Headers;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What the server answers itself to a request that cannot be read, before any page of ours is
 * asked: with the same orders to a browser as everything else, and nothing of what was sent.
 */
final class BrokenRequests extends ErrorHandler {

  BrokenRequests() {
    setShowStacks(false);
    setShowCauses(false);
    setShowOrigin(false);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Headers.always().forEach(response.getHeaders()::put);
    return super.handle(request, response, callback);
  }
}
