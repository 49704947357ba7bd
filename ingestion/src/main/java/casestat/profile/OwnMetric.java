package casestat.profile;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A metric that a profile adds to the catalogue, as it is written: what it means is for those to
 * say who count it.
 *
 * @param file of the profile
 * @param at where it begins
 * @param values by key, in the order of the file
 */
public record OwnMetric(String file, Place at, Map<String, Value> values) implements Serializable {
  /** The keys that an entry may have. */
  public static final List<String> KEYS = Shape.OWN_METRIC.keys();

  public OwnMetric {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * @param path keys from the top of the file
   */
  public record Place(int line, int column, String path) implements Serializable {}

  /**
   * @param texts one where the value is no list
   */
  public record Value(List<String> texts, boolean isList, Place at) implements Serializable {
    public Value {
      texts = List.copyOf(texts);
    }
  }

  /** A mistake about one of its keys, or about it as a whole where it does not have the key. */
  public Mistake mistake(String key, String wrong, String mend) {
    Value value = values.get(key);
    Place place = value == null ? at : value.at();
    return new Mistake(file, place.line(), place.column(), place.path(), wrong, mend);
  }

  /** Empty where the entry has none, which is a mistake of its own. */
  public String metric() {
    Value id = values.get("metric");
    return id == null || id.texts().isEmpty() ? "" : id.texts().get(0);
  }
}
