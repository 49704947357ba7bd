package casestat.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Asks several questions, so many at a time; answers are in the order of the questions. */
record Lanes(int many) {

  /**
   * @throws RuntimeException what the first question that fails throws; those after it are not
   *     asked
   */
  <A> List<A> run(List<Supplier<A>> questions) {
    if (many == 1) {
      return questions.stream().map(Supplier::get).toList();
    }
    ExecutorService pool = Executors.newFixedThreadPool(many);
    try {
      List<Future<A>> asked = new ArrayList<>();
      questions.forEach(question -> asked.add(pool.submit(question::get)));
      List<A> answers = new ArrayList<>();
      for (Future<A> one : asked) {
        answers.add(one.get());
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while figures were counted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException ours) {
        throw ours;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
