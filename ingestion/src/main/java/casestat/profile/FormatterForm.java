package casestat.profile;

import casestat.profile.TimeReader.Reading;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A pattern with names of months or days, offsets or optional parts. */
final class FormatterForm implements TimeForm {
  private final DateTimeFormatter formatter;
  private final LocalTimeline timeline;

  FormatterForm(TimePattern pattern, LocalTimeline timeline) {
    this.formatter = formatter(pattern);
    this.timeline = timeline;
  }

  static DateTimeFormatter formatter(TimePattern pattern) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    for (TimePattern.Run run : pattern.runs()) {
      boolean isYear = run.letter() == 'y' || run.letter() == 'u';
      if (isYear && run.width() == 2) {
        builder.appendValueReduced(ChronoField.YEAR, 2, 2, NumericForm.FIRST_OF_SHORT_YEARS);
      } else if (isYear) {
        builder.appendValue(ChronoField.YEAR, run.width());
      } else if (run.letter() == 0 && "[]".indexOf(run.text().charAt(0)) < 0) {
        builder.appendLiteral(run.text());
      } else {
        builder.appendPattern(run.text());
      }
    }
    return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
  }

  @Override
  public @Nullable Reading read(String text) {
    ParsePosition position = new ParsePosition(0);
    TemporalAccessor fits = formatter.parseUnresolved(text, position);
    if (fits == null || position.getIndex() != text.length()) {
      return null;
    }
    try {
      TemporalAccessor parsed = formatter.parse(text);
      if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
        return Reading.at(Instant.from(parsed));
      }
      long epochDay = LocalDate.from(parsed).toEpochDay();
      if (!parsed.isSupported(ChronoField.SECOND_OF_DAY)) {
        return timeline.day(epochDay);
      }
      LocalTime time = LocalTime.from(parsed);
      return timeline.at(epochDay, time.toSecondOfDay(), time.get(ChronoField.NANO_OF_SECOND));
    } catch (DateTimeException e) {
      return Reading.refused("no such date or time of day");
    }
  }
}
