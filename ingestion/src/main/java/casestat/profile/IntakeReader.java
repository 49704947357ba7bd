package casestat.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how deliveries become rows. */
final class IntakeReader {
  // Where a profile does not say: a bad line here and there, but no file of another kind.
  private static final double REJECT_AT_MOST = 0.02;

  private final ZoneId zone;

  IntakeReader(ZoneId zone) {
    this.zone = zone;
  }

  Intake read(YamlNode node) {
    Fields fields = node.fields(Shape.INTAKE);
    List<Source> sources = new ArrayList<>();
    Set<String> names = new HashSet<>();
    SourceReader reader = new SourceReader(zone);
    for (YamlNode item : fields.list("sources")) {
      Source source = reader.read(item);
      if (!source.source().isEmpty() && !names.add(source.source())) {
        item.mistake("a second source " + source.source(), "give it a name of its own");
      }
      findTwin(source, sources)
          .ifPresent(
              twin ->
                  item.mistake(
                      "its files may be those of source " + twin.source(),
                      "make the patterns differ, or map columns that only one of them has"));
      sources.add(source);
    }
    fields
        .find("sources")
        .filter(n -> n.isList() && sources.isEmpty())
        .ifPresent(n -> n.mistake("no source", "say which files the service delivers"));
    return new Intake(fields.read("reject_at_most", GoalWords::share, REJECT_AT_MOST), sources);
  }

  // A file belongs to the source whose columns it has: one must not ask for less than another.
  private static Optional<Source> findTwin(Source source, List<Source> before) {
    return before.stream()
        .filter(other -> other.format() == source.format())
        .filter(other -> new HashSet<>(other.files()).equals(new HashSet<>(source.files())))
        .filter(other -> !other.files().isEmpty())
        .filter(
            other ->
                theirs(other).containsAll(theirs(source))
                    || theirs(source).containsAll(theirs(other)))
        .findFirst();
  }

  private static Set<String> theirs(Source source) {
    Set<String> names = new HashSet<>();
    source.columns().values().forEach(names::addAll);
    return names;
  }
}
