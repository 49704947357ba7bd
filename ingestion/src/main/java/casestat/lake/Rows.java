package casestat.lake;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as an array of plain column values and back.
 *
 * <p>Enums are their names, instants are {@link Instant}, everything else is itself. The one place
 * that looks into records by reflection; each engine adds only how it holds a value.
 *
 * @param <R> the row
 */
public final class Rows<R extends Record> {
  private final Class<R> type;
  private final Class<?>[] columns;
  private final MethodHandle[] accessors;
  private final MethodHandle constructor;

  // The constants of each column by name; null where it has none. Reflection copies them every
  // time.
  private final @Nullable Map<String, Object>[] words;

  private Rows(Class<R> type, Class<?>[] columns, MethodHandle[] accessors, MethodHandle maker) {
    this.type = type;
    this.columns = columns;
    this.accessors = accessors;
    this.constructor = maker;
    this.words = words(columns);
  }

  // An array of maps is all that generics leave.
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Map<String, Object>[] words(Class<?>[] columns) {
    @Nullable Map<String, Object>[] words = new Map[columns.length];
    for (int i = 0; i < columns.length; i++) {
      Object[] constants = columns[i].getEnumConstants();
      if (constants != null) {
        Map<String, Object> byName = new HashMap<>();
        for (Object constant : constants) {
          byName.put(((Enum<?>) constant).name(), constant);
        }
        words[i] = byName;
      }
    }
    return words;
  }

  /** How many columns. */
  public int width() {
    return columns.length;
  }

  public static <R extends Record> Rows<R> of(Class<R> type) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] columns =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      MethodHandle[] accessors = new MethodHandle[components.length];
      for (int i = 0; i < components.length; i++) {
        Method accessor = components[i].getAccessor();
        accessors[i] =
            lookup.unreflect(accessor).asType(MethodType.methodType(Object.class, Record.class));
      }
      MethodHandle maker =
          lookup
              .unreflectConstructor(type.getConstructor(columns))
              .asSpreader(Object[].class, columns.length)
              .asType(MethodType.methodType(Record.class, Object[].class));
      return new Rows<>(type, columns, accessors, maker);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("not a row: " + type, e);
    }
  }

  public @Nullable Object[] values(R row) {
    @Nullable Object[] values = new @Nullable Object[columns.length];
    for (int i = 0; i < values.length; i++) {
      Object value = value(row, i);
      values[i] = value instanceof Enum<?> word ? word.name() : value;
    }
    return values;
  }

  private @Nullable Object value(R row, int column) {
    try {
      return accessors[column].invokeExact((Record) row);
    } catch (Throwable e) {
      throw new IllegalStateException("cannot read " + type, e);
    }
  }

  /** Of column values as an engine hands them out; numbers are widened or narrowed to fit. */
  public R row(@Nullable Object[] values) {
    @Nullable Object[] arguments = new @Nullable Object[columns.length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = values[i] == null ? null : argument(i, values[i]);
    }
    try {
      return type.cast((Record) constructor.invokeExact(arguments));
    } catch (Throwable e) {
      throw new IllegalStateException(
          "cannot make a %s of %s".formatted(type.getSimpleName(), Arrays.toString(values)), e);
    }
  }

  private Object argument(int index, Object value) {
    Class<?> column = columns[index];
    Map<String, Object> constants = words[index];
    if (constants != null) {
      Object constant = constants.get(value.toString());
      if (constant == null) {
        throw new IllegalStateException("no such " + column.getSimpleName() + ": " + value);
      }
      return constant;
    }
    if ((column == long.class || column == Long.class) && value instanceof Number number) {
      return number.longValue();
    }
    if ((column == int.class || column == Integer.class) && value instanceof Number number) {
      return number.intValue();
    }
    if (column == Instant.class && value instanceof OffsetDateTime time) {
      return time.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }
    return value;
  }
}
